package io.upgradeconsole.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.sandbox.ShippedConsole;

/**
 * A jar in a process of its own, from its first moment until it says that it is ready.
 */
final class StartedJar implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

	private final Process process;

	private final Path output;

	private final int port;

	private final double secondsToReady;

	private StartedJar(Process process, Path output, int port) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		this.process = process;
		this.output = output;
		this.port = port;
		awaitReady(begin);
		this.secondsToReady = (System.nanoTime() - begin) / 1e9;
	}

	/** Starts it, and returns when it is ready. */
	static StartedJar start(Path jar, Path directory, List<String> jvm, List<String> properties)
			throws IOException, InterruptedException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(ShippedConsole.java()));
		command.addAll(jvm);
		command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
		command.addAll(properties);
		Path output = Files.createTempFile(directory, "output", ".txt");
		return new StartedJar(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output,
				port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void awaitReady(long begin) throws IOException, InterruptedException {
		HttpRequest readiness = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health/readiness"))
			.build();
		while (System.nanoTime() - begin < PATIENCE_NANOS && this.process.isAlive()) {
			try {
				if (CLIENT.send(readiness, BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// nobody listens yet
			}
			Thread.sleep(10);
		}
		this.process.destroyForcibly();
		throw new IllegalStateException("It has not become ready:\n" + Files.readString(this.output));
	}

	double secondsToReady() {
		return this.secondsToReady;
	}

	int port() {
		return this.port;
	}

	/** What it holds of the machine's memory. */
	double residentMegabytes() throws IOException {
		String line = Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))
			.stream()
			.filter((each) -> each.startsWith("VmRSS:"))
			.findFirst()
			.orElseThrow();
		return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
