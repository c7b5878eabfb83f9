package io.upgradeconsole.operation.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.operation.QuietConsole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A viewer over real HTTP who remembers the lines and events it was told, across
 * connections, as a browser does.
 */
final class SseClient {

	private final HttpClient client = HttpClient.newHttpClient();

	private final UUID operation;

	private final List<Long> lines = new ArrayList<>();

	private final List<String> texts = new ArrayList<>();

	private final List<String> events = new ArrayList<>();

	SseClient(UUID operation) {
		this.operation = operation;
	}

	List<Long> lines() {
		return this.lines;
	}

	List<String> texts() {
		return this.texts;
	}

	/** Names of all that are no lines, with what they said. */
	List<String> events() {
		return this.events;
	}

	long last() {
		return this.lines.isEmpty() ? 0 : this.lines.get(this.lines.size() - 1);
	}

	/** An open stream. */
	record Connection(int status, BufferedReader reader) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			this.reader.close();
		}

	}

	/** Asks for what follows the last line, as a browser that has lost its connection. */
	Connection connect(QuietConsole console) throws IOException, InterruptedException {
		return connect(console, "", last());
	}

	Connection connect(QuietConsole console, String query, long lastEventId) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(
					"http://localhost:" + console.port() + "/api/v1/operations/" + this.operation + "/stream" + query))
			.header("Authorization", QuietConsole.BASIC)
			.header("Accept", "text/event-stream");
		if (lastEventId > 0) {
			request.header("Last-Event-ID", Long.toString(lastEventId));
		}
		HttpResponse<InputStream> response = this.client.send(request.build(),
				HttpResponse.BodyHandlers.ofInputStream());
		return new Connection(response.statusCode(),
				new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
	}

	/**
	 * Takes whole events until so many lines were told, or the stream ends.
	 * @return whether the console has said that nothing more comes
	 */
	boolean read(Connection stream, long untilLine) throws IOException {
		BufferedReader reader = stream.reader();
		String id = "";
		String name = "";
		String data = "";
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (line.startsWith("id:")) {
				id = line.substring(3);
			}
			else if (line.startsWith("event:")) {
				name = line.substring(6);
			}
			else if (line.startsWith("data:")) {
				data = line.substring(5);
			}
			else if (line.isEmpty() && !name.isEmpty()) {
				take(id, name, JsonMapper.shared().readTree(data));
				if (name.equals("end") || last() >= untilLine) {
					return name.equals("end");
				}
				name = "";
			}
		}
		return false;
	}

	private void take(String id, String name, JsonNode data) {
		if (!name.equals("line")) {
			this.events.add(name + " " + data.path(name.equals("phase") ? "phase" : "status").asString());
			return;
		}
		if (!id.equals(data.path("n").asString())) {
			throw new IllegalStateException("Line " + data.path("n") + " has the id " + id);
		}
		this.lines.add(data.path("n").asLong());
		this.texts.add(data.path("text").asString());
	}

}
