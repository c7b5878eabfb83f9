package io.upgradeconsole.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of one role, or nobody in particular, with a browser and with a script.
 */
final class RouteVisitor {

	private static final String FORM = "application/x-www-form-urlencoded";

	/**
	 * What ends the session, or begins another: the browser that is used next is a new
	 * one.
	 */
	private static final Set<String> OF_ITS_OWN = Set.of("/sign-in", "/sign-out", "/account/sign-out-everywhere");

	private final String console;

	private final @Nullable Role role;

	private HttpClient browser = browser();

	RouteVisitor(int port, @Nullable Role role) {
		this.console = "http://localhost:" + port;
		this.role = role;
		signIn();
	}

	/** The answer to what the line says is sent there. */
	HttpResponse<String> visit(Route route, String path, String sent) {
		if (OF_ITS_OWN.contains(route.path()) || path.startsWith("/oauth2/") || path.startsWith("/login/")) {
			HttpResponse<String> answer = call(route, path, sent);
			this.browser = browser();
			signIn();
			return answer;
		}
		return call(route, path, sent);
	}

	private HttpResponse<String> call(Route route, String path, String sent) {
		boolean posts = route.method().equals("POST");
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.console + path + ((posts || sent.isEmpty()) ? "" : "?" + sent)))
			.header("Accept", !route.gives().isEmpty() ? route.gives() : route.isApi() ? "*/*" : "text/html")
			.timeout(Duration.ofSeconds(30));
		// the API knows no session, and scrapers have none
		if ((route.isApi() || route.path().startsWith("/actuator/")) && this.role != null) {
			request.header("Authorization", basic(this.role));
		}
		if (route.htmx()) {
			request.header("HX-Request", "true");
		}
		if (posts) {
			String type = !route.takes().isEmpty() ? route.takes() : route.isApi() ? "application/json" : FORM;
			boolean multipart = type.startsWith("multipart/");
			request.header("Content-Type", multipart ? type + "; boundary=b" : type);
			String body = multipart
					? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.yaml\"\r\n\r\n" + sent
							+ "\r\n--b--"
					: sent;
			request.method(route.method(), BodyPublishers
				.ofString(route.isApi() ? body : body + (body.isEmpty() ? "" : "&") + "_csrf=" + csrf()));
		}
		else {
			request.method(route.method(), BodyPublishers.noBody());
		}
		return send(request.build());
	}

	private void signIn() {
		if (this.role != null) {
			HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.console + "/sign-in"))
				.header("Content-Type", FORM)
				.POST(BodyPublishers.ofString(
						"username=" + name(this.role) + "&password=" + SandboxProperties.PASSWORD + "&_csrf=" + csrf()))
				.build());
			if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
				throw new AssertionError("Could not sign in as " + this.role);
			}
		}
	}

	private String csrf() {
		return Jsoup.parse(send(HttpRequest.newBuilder(URI.create(this.console + "/sign-in")).build()).body())
			.select("form[action=/sign-in] input[name=_csrf]")
			.attr("value");
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.browser.send(request, Answers.text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String name(Role role) {
		return role.name().toLowerCase();
	}

	private static String basic(Role role) {
		return "Basic " + Base64.getEncoder()
			.encodeToString((name(role) + ":" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	}

}
