package io.upgradeconsole.bench;

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

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator, at the pages and at the API. Every answer is read to its last byte.
 */
final class ConsoleClient {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String base;

	ConsoleClient(int port) {
		this.base = "http://localhost:" + port;
	}

	/** Signs in, and does not follow to the page that opens then. */
	ConsoleClient signIn() {
		String token = Jsoup.parse(page("/sign-in")).select("input[name=_csrf]").val();
		send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=operator&password=" + SandboxProperties.PASSWORD + "&_csrf="
					+ URLEncoder.encode(token, StandardCharsets.UTF_8))),
				302);
		return this;
	}

	String page(String path) {
		return send(request(path).header("Accept", "text/html").GET(), 200);
	}

	/** Where a page leads on to. */
	String redirection(String path) {
		HttpResponse<String> response = answer(request(path).header("Accept", "text/html").GET());
		return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
	}

	JsonNode post(String path, Map<String, ?> body) {
		return JsonMapper.shared()
			.readTree(send(api(path).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body))), 201));
	}

	JsonNode get(String path) {
		return JsonMapper.shared().readTree(send(api(path).GET(), 200));
	}

	/**
	 * Plans, approves and runs an upgrade of the images.
	 * @return the operation, which has succeeded
	 */
	JsonNode upgradeImages(SandboxRelease release, String tag) {
		JsonNode plan = post("/plans", Map.of("cluster", Sandbox.CONTEXT, "namespace", release.namespace(), "release",
				release.releaseName(), "kind", "UPGRADE", "path", "IMAGE_ONLY", "imageTag", tag, "timeout", "10m"));
		String path = "/plans/" + plan.path("id").asString();
		Map<String, String> digest = Map.of("digest", plan.path("digest").asString());
		post(path + "/approvals", Map.of("digest", digest.get("digest"), "reason", "to be measured"));
		String operation = "/operations/" + post(path + "/operation", digest).path("id").asString();
		JsonNode ended = Awaitility.await()
			.pollInterval(Duration.ofSeconds(1))
			.atMost(Duration.ofMinutes(2))
			.until(() -> get(operation), (found) -> found.hasNonNull("endedAt"));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		return ended;
	}

	private HttpRequest.Builder api(String path) {
		String user = Base64.getEncoder()
			.encodeToString(("operator:" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));
		return request("/api/v1" + path).header("Authorization", "Basic " + user);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

	private String send(HttpRequest.Builder request, int expected) {
		HttpResponse<String> response = answer(request);
		if (response.statusCode() != expected) {
			throw new IllegalStateException(response + " " + response.body());
		}
		return response.body();
	}

	private HttpResponse<String> answer(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
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
