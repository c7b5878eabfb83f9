package io.upgradeconsole.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;

/**
 * Keeps its cookies to itself.
 */
final class Browser {

	private final HttpClient client;

	private final int port;

	Browser(int port) {
		this(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), port);
	}

	private Browser(HttpClient client, int port) {
		this.client = client;
		this.port = port;
	}

	/** The same browser, at another replica. */
	Browser at(int port) {
		return new Browser(this.client, port);
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> post(String path, String form) {
		String csrf = Jsoup.parse(get("/sign-in").body()).select("form[action=/sign-in] input[name=_csrf]").val();
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
