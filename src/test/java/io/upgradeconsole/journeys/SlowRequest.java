package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.upgradeconsole.sandbox.SandboxProperties;

/**
 * A request of which the last byte is not sent until somebody says so.
 */
final class SlowRequest implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 60_000;

	private static final String CONTINUE = "HTTP/1.1 100 \r\n\r\n";

	private final Socket socket;

	private final byte last;

	private SlowRequest(Socket socket, byte last) {
		this.socket = socket;
		this.last = last;
	}

	/** The operator posts JSON to the API; the console has begun to read it. */
	static SlowRequest post(int port, String path, byte[] body) throws IOException {
		Socket socket = new Socket("localhost", port);
		socket.setSoTimeout(PATIENCE_MILLIS);
		String credentials = Base64.getEncoder()
			.encodeToString(("operator:" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8));
		OutputStream out = socket.getOutputStream();
		out.write("""
				POST /api/v1%s HTTP/1.1
				Host: localhost:%d
				Authorization: Basic %s
				Content-Type: application/json
				Content-Length: %d
				Expect: 100-continue
				Connection: close

				""".formatted(path, port, credentials, body.length)
			.replace("\n", "\r\n")
			.getBytes(StandardCharsets.UTF_8));
		// the console says so when it has begun with the request
		String begun = new String(socket.getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.UTF_8);
		if (!begun.equals(CONTINUE)) {
			throw new IOException("Not begun: " + begun);
		}
		out.write(body, 0, body.length - 1);
		out.flush();
		return new SlowRequest(socket, body[body.length - 1]);
	}

	void finish() throws IOException {
		this.socket.getOutputStream().write(this.last);
		this.socket.getOutputStream().flush();
	}

	/** Head and body of the answer. */
	String answer() throws IOException {
		return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
