package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;

import io.upgradeconsole.sandbox.SandboxProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user of the JSON API, over real HTTP.
 */
final class Api {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient client = HttpClient.newHttpClient();

	private final String base;

	private final String authorization;

	private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

	Api(int port, String user) {
		this.base = "http://localhost:" + port + "/api/v1";
		this.authorization = "Basic " + Base64.getEncoder()
			.encodeToString((user + ":" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));
	}

	Reply get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request.GET());
	}

	/** A file that is no text. */
	byte[] bytes(String path) {
		HttpResponse<byte[]> response = send(request(path).GET(), BodyHandlers.ofByteArray());
		if (response.statusCode() != 200) {
			throw new AssertionError(
					response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
		}
		return response.body();
	}

	Reply post(String path, Map<String, ?> body) {
		return post(path, "application/json", JsonMapper.shared().writeValueAsBytes(body));
	}

	Reply post(String path, String contentType, byte[] body) {
		return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
	}

	/** A plan that can be made. */
	JsonNode plan(Map<String, Object> upgrade, String... more) {
		for (int i = 0; i < more.length; i += 2) {
			upgrade.put(more[i], more[i + 1]);
		}
		return post("/plans", upgrade).json(201);
	}

	Reply approve(JsonNode plan) {
		return post("/plans/" + id(plan) + "/approvals",
				Map.of("digest", plan.path("digest").asString(), "reason", "read and found good"));
	}

	Reply start(JsonNode plan) {
		return post("/plans/" + id(plan) + "/operation", Map.of("digest", plan.path("digest").asString()));
	}

	/** Starts without an approval, as somebody on call may. */
	Reply start(JsonNode plan, String reason) {
		return post("/plans/" + id(plan) + "/operation",
				Map.of("digest", plan.path("digest").asString(), "reason", reason));
	}

	/** Approves and starts. */
	JsonNode run(JsonNode plan) {
		approve(plan).json(201);
		return start(plan).json(201);
	}

	JsonNode operation(JsonNode operation) {
		return get("/operations/" + id(operation)).json(200);
	}

	/** The operation as it ended. */
	JsonNode ended(JsonNode operation) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		for (JsonNode now = operation(operation); System.nanoTime() < deadline; now = operation(operation)) {
			if (now.hasNonNull("endedAt")) {
				return now;
			}
			pause();
		}
		throw new AssertionError(
				"It has not ended: " + get("/operations/" + id(operation) + "/log", "Accept", "text/plain").body());
	}

	/**
	 * Has a release verified.
	 * @param wanted such as a revision
	 * @return the verification as it ended, with its exhibits
	 */
	Verified verified(Release release, Map<String, ?> wanted) {
		return awaitVerified(release, id(post(release.path() + "/verifications", wanted).json(202)));
	}

	/** A verification as it ended. */
	Verified awaitVerified(Release release, String id) {
		String path = release.path() + "/verifications/" + id;
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		for (JsonNode now = get(path).json(200); System.nanoTime() < deadline; now = get(path).json(200)) {
			if (now.hasNonNull("endedAt")) {
				return new Verified(now);
			}
			pause();
		}
		throw new AssertionError("It has not ended: " + get(path).body());
	}

	/** Opens the operation's stream after the given line. */
	EventStream stream(JsonNode operation, long after) {
		HttpRequest.Builder request = request("/operations/" + id(operation) + "/stream").header("Accept",
				"text/event-stream");
		if (after > 0) {
			request.header("Last-Event-ID", Long.toString(after));
		}
		return EventStream.open(this.client, request.build(), this.heard);
	}

	/** Everything that was ever answered. */
	List<String> heard() {
		return List.copyOf(this.heard);
	}

	static String id(JsonNode thing) {
		return thing.path("id").asString();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofMinutes(1))
			.header("Authorization", this.authorization);
	}

	private Reply send(HttpRequest.Builder request) {
		HttpResponse<String> response = send(request, BodyHandlers.ofString());
		this.heard.add(response.headers() + "\n" + response.body());
		return new Reply(response.statusCode(), response.headers(), response.body());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
