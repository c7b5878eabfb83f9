package io.upgradeconsole.hostile;

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
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.routes.Answers;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A session of somebody's browser, which also sends what no page of the console sends.
 */
class Intruder {

	static final String FORM = "application/x-www-form-urlencoded";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	/** Without cookies: what signs in with each call must not change a session. */
	private final HttpClient script = HttpClient.newHttpClient();

	private final String console;

	private final @Nullable String user;

	private String csrf;

	/** A browser in which nobody has signed in. */
	Intruder(int port) {
		this(port, null);
	}

	/** A browser in which somebody has. */
	Intruder(int port, @Nullable String user) {
		this(port, user, true);
	}

	/** A browser that has seen the sign-in page, or nothing yet. */
	Intruder(int port, @Nullable String user, boolean begins) {
		this.console = "http://localhost:" + port;
		this.user = user;
		this.csrf = begins ? freshToken() : "";
		if (user != null) {
			HttpResponse<String> answer = signIn(user, SandboxProperties.PASSWORD);
			if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
				throw new AssertionError("could not sign in as " + user);
			}
			this.csrf = freshToken();
		}
	}

	final HttpResponse<String> signIn(String name, String password) {
		return post("/sign-in", Map.of("username", name, "password", password));
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = request(path).header("Accept", forMachines(path) ? "*/*" : "text/html,*/*;q=0.8");
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	HttpResponse<String> post(String path, Map<String, String> fields) {
		return send(request(path).header("Content-Type", FORM)
			.header("Accept", "text/html")
			.POST(BodyPublishers
				.ofString(form(fields) + (fields.isEmpty() ? "" : "&") + "_csrf=" + encoded(this.csrf))));
	}

	HttpResponse<String> json(String path, String body) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	/** Whether a path answers machines: without a session, and with problem details. */
	static boolean forMachines(String path) {
		return path.startsWith("/api/") || path.startsWith("/actuator/");
	}

	/** A request to the console; the API takes this user's password along. */
	HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.console + path))
			.timeout(Duration.ofSeconds(30));
		return (forMachines(path) && this.user != null) ? request.header("Authorization", basic()) : request;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpRequest built = request.build();
			boolean api = forMachines(built.uri().getPath());
			// an operation's stream ends with it; others do not end
			boolean ends = built.uri().getPath().contains("/operations/");
			return (api ? this.script : this.client).send(built, ends ? BodyHandlers.ofString() : Answers.text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The token of this session's forms. */
	String csrf() {
		return this.csrf;
	}

	final String freshToken() {
		return Jsoup.parse(get("/sign-in").body()).select("form[action=/sign-in] input[name=_csrf]").val();
	}

	String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.map((cookie) -> cookie.getValue())
			.findFirst()
			.orElse("");
	}

	String basic() {
		return "Basic " + Base64.getEncoder()
			.encodeToString((this.user + ":" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));
	}

	static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
