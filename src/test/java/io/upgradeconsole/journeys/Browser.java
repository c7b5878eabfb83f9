package io.upgradeconsole.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.sandbox.SandboxProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A user of the pages without any script: links and forms.
 */
final class Browser {

	private static final String BOUNDARY = "journey-boundary";

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String base;

	Browser(int port, String user) {
		this.base = "http://localhost:" + port;
		String csrf = get("/sign-in").html().select("input[name=_csrf]").val();
		send(HttpRequest.newBuilder(URI.create(this.base + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + user + "&password=" + SandboxProperties.PASSWORD + "&_csrf="
					+ URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
	}

	/**
	 * A page as it came, after redirects.
	 *
	 * @param path where it was found in the end
	 */
	record Page(int status, String path, String body) {

		Document html() {
			return Jsoup.parse(this.body);
		}

	}

	/**
	 * A file chosen in a form.
	 */
	record Upload(String name, byte[] content) {

	}

	Page get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept", "text/html,*/*;q=0.8").GET());
	}

	/** Submits the wizard's form as a browser does. */
	Page submit(Page form, Map<String, String> typed, Upload file) {
		return submit(form, form.html().select("form#wizard").attr("action"), typed, file);
	}

	/** Presses the wizard's other button. */
	Page compare(Page form, Map<String, String> typed, Upload file) {
		return submit(form, form.html().select("button#compare").attr("formaction"), typed, file);
	}

	private Page submit(Page form, String action, Map<String, String> typed, Upload file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		part(body, "_csrf", null, form.html().select("form#wizard input[name=_csrf]").val().getBytes());
		typed.forEach((name, value) -> part(body, name, null, value.getBytes(StandardCharsets.UTF_8)));
		part(body, "file", file.name(), file.content());
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create(this.base + action))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.header("Accept", "text/html")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Submits a form whose fields are plain text, chosen by its action. */
	Page press(Page page, String action, Map<String, String> typed) {
		Element form = page.html().selectFirst("form[action=" + action + "]");
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input").forEach((input) -> fields.put(input.attr("name"), input.val()));
		fields.putAll(typed);
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.base + action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(BodyPublishers.ofString(body)));
	}

	private static void part(ByteArrayOutputStream body, String name, String fileName, byte[] content) {
		String head = "--"
				+ BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + ((fileName != null)
						? "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream" : "")
				+ "\r\n\r\n";
		body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
	}

	private Page send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			return new Page(response.statusCode(), response.uri().getPath(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
