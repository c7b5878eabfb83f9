package io.upgradeconsole.operation.web;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import io.upgradeconsole.operation.LoggedOperation;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.process.Invocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Streams over real HTTP, of logs that a real process writes meanwhile.
 */
class OperationStreamTests {

	/** Twenty thousand lines, in bursts, so that it runs for a few seconds. */
	private static final Invocation PRINT = Invocation.of("sh", "-c",
			"i=0; while [ $i -lt 100 ]; do seq -f \"of burst $i \\\"%g\\\" ü\" 200; sleep 0.03; i=$((i+1)); done");

	private static final long PRINTED = 20_002;

	@TempDir
	static Path data;

	private static QuietConsole console;

	@BeforeAll
	static void start() {
		console = QuietConsole.on(data);
	}

	@AfterAll
	static void stop() {
		console.close();
	}

	@Test
	void aViewerThatDisconnectsFiftyTimesHasEachLineOnceAndInOrder() throws Exception {
		try (LoggedOperation operation = LoggedOperation.in(console)) {
			CompletableFuture<Void> helm = CompletableFuture.runAsync(() -> {
				operation.supervisor().run("HELM", PRINT);
				operation.enter(Phase.VERIFY);
				operation.supervisor().note("VERIFY", "the last word");
				operation.end(console);
			});
			SseClient viewer = new SseClient(operation.id());
			Random random = new Random(50);
			for (int connections = 0; connections < 50; connections++) {
				SseClient.Connection stream = viewer.connect(console);
				assertThat(stream.status()).isEqualTo(200);
				viewer.read(stream, viewer.last() + 1 + random.nextInt(300));
				// what is under way is lost with the connection
				stream.close();
			}
			assertThat(viewer.read(viewer.connect(console), Long.MAX_VALUE)).isTrue();
			helm.join();
			assertThat(viewer.lines()).isEqualTo(LongStream.rangeClosed(1, PRINTED + 1).boxed().toList());
			assertThat(viewer.texts().get(200)).isEqualTo("of burst 0 \"200\" ü");
			assertThat(viewer.texts()).last().isEqualTo("the last word");
			assertThat(viewer.events()).filteredOn((event) -> !event.startsWith("live"))
				.endsWith("phase VERIFY", "status FAILED", "end FAILED");
		}
		// none of those who left is kept
		await().until(() -> console.part(OperationStreams.class).viewers() == 0);
	}

	@Test
	void aViewerThatReadsNothingHoldsUpNobodyAndMissesNothing() throws Exception {
		try (LoggedOperation operation = LoggedOperation.in(console); Socket stalled = stalledViewer(operation)) {
			List<CompletableFuture<SseClient>> viewers = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				viewers.add(CompletableFuture.supplyAsync(() -> watch(operation), (task) -> new Thread(task).start()));
			}
			operation.supervisor().run("HELM", PRINT);
			operation.end(console);
			for (CompletableFuture<SseClient> viewer : viewers) {
				assertThat(viewer.join().lines()).isEqualTo(LongStream.rangeClosed(1, PRINTED).boxed().toList());
			}
			// it begins to read when all is over
			String everything = new String(stalled.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(everything.lines().filter((line) -> line.startsWith("id:")).map((line) -> line.substring(3)))
				.containsExactlyElementsOf(LongStream.rangeClosed(1, PRINTED).mapToObj(String::valueOf).toList());
			assertThat(everything).contains("event:end");
		}
	}

	@Test
	void whoHasItAllIsToldNotToComeBack() throws Exception {
		try (LoggedOperation operation = LoggedOperation.in(console)) {
			operation.supervisor().note("HELM", "one");
			operation.supervisor().note("HELM", "two");
			operation.end(console);
			SseClient viewer = new SseClient(operation.id());
			assertThat(viewer.read(viewer.connect(console, "?after=1", 0), Long.MAX_VALUE)).isTrue();
			assertThat(viewer.texts()).containsExactly("two");
			assertThat(viewer.connect(console).status()).isEqualTo(204);
			assertThat(viewer.connect(console, "?after=1", 2).status()).isEqualTo(204);
			assertThat(viewer.connect(console, "?after=nonsense", 0).status()).isEqualTo(200);
		}
	}

	@Test
	void aRestartOfTheConsoleCostsNoLineAndAStreamEndsInOrderWithIt(@TempDir Path own) throws Exception {
		try (QuietConsole first = QuietConsole.on(own); LoggedOperation operation = LoggedOperation.in(first)) {
			CompletableFuture<Integer> helm = CompletableFuture
				.supplyAsync(() -> operation.supervisor().run("HELM", PRINT));
			SseClient viewer = new SseClient(operation.id());
			SseClient.Connection stream = viewer.connect(first);
			viewer.read(stream, 500);
			try (Socket stalled = stalledViewer(first, operation)) {
				assertThat(stalled.isConnected()).isTrue();
				CompletableFuture<Boolean> rest = CompletableFuture.supplyAsync(() -> read(viewer, stream));
				first.stop();
				// the end of the answer, and no broken connection
				assertThat(rest.join()).isFalse();
			}
			// what a killed console leaves, for the end of the operation is told by this
			// test
			try (QuietConsole second = QuietConsole.on(own)) {
				assertThat(helm.join()).isZero();
				SseClient.Connection resumed = viewer.connect(second);
				viewer.read(resumed, PRINTED);
				resumed.close();
			}
			assertThat(viewer.lines()).isEqualTo(LongStream.rangeClosed(1, PRINTED).boxed().toList());
		}
	}

	private static SseClient watch(LoggedOperation operation) {
		try {
			SseClient viewer = new SseClient(operation.id());
			viewer.read(viewer.connect(console), Long.MAX_VALUE);
			return viewer;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean read(SseClient viewer, SseClient.Connection stream) {
		try {
			return viewer.read(stream, Long.MAX_VALUE);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Socket stalledViewer(LoggedOperation operation) throws Exception {
		return stalledViewer(console, operation);
	}

	/** Opens a stream, not in chunks, and reads nothing of it. */
	private static Socket stalledViewer(QuietConsole console, LoggedOperation operation) throws Exception {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new java.net.InetSocketAddress("localhost", console.port()));
		socket.getOutputStream()
			.write(("GET /api/v1/operations/" + operation.id() + "/stream HTTP/1.0\r\n" + "Authorization: "
					+ QuietConsole.BASIC + "\r\nAccept: text/event-stream\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		await().atMost(Duration.ofSeconds(30)).until(() -> socket.getInputStream().available() > 0);
		return socket;
	}

}
