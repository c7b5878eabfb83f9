package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PodSupervisorTests {

	private static final String PATH = "/api/v1/namespaces/jobs/secrets/control";

	private static final String POD = "upgrade-console-1-abcde";

	private static final String SECRET = "hidden-from-all";

	private static final List<String> ECHO = List.of("sh", "-c", "echo $PLACE; cat given; exit 3");

	private static final List<String> SLEEP = List.of("sleep", "60");

	private final Map<String, String> data = new ConcurrentSkipListMap<>();

	private HttpServer api;

	@TempDir
	Path directory;

	@BeforeEach
	void startApi() throws IOException {
		Files.writeString(this.directory.resolve("token"), "of-the-pod\n");
		this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.api.createContext(PATH, this::answer);
		this.api.start();
	}

	@AfterEach
	void stopApi() {
		this.api.stop(0);
	}

	@Test
	void runsWhatIsPlannedAndPrintsTheMaskedLog() throws Exception {
		Process pod = pod(20);
		command(1, new Command.Mask(Secrets.of(List.of(SECRET))));
		command(2, new Command.Note("HELM", "About to begin"));
		command(3, run(ECHO));
		this.data.put(ControlSecret.END, "");
		List<String> printed = pod.inputReader().lines().toList();
		assertThat(pod.waitFor()).isZero();
		assertThat(replies(printed)).containsExactly("ready", "noted", "began HELM", "exit HELM 3", "done");
		List<String> records = records(printed);
		assertThat(records).map(PodSupervisorTests::text)
			.startsWith("About to begin", "$ sh -c 'echo $PLACE; cat given; exit 3'")
			.contains(home() + "/cache", "given [masked]")
			.last()
			.asString()
			.startsWith("exit code 3 after");
		assertThat(records).isEqualTo(Files.readAllLines(home().resolve("log")));
		assertThat(home()).isDirectoryNotContaining("glob:**/work-*");
	}

	@Test
	void doesNotReplyInTheMiddleOfARecord() throws Exception {
		OperationFiles files = new OperationFiles(this.directory);
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
		CountDownLatch half = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		OutputStream inPieces = new OutputStream() {

			@Override
			public void write(int next) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void write(byte[] bytes, int from, int length) {
				out.write(bytes, from, length / 2);
				half.countDown();
				Waiting.until(() -> goOn.getCount() == 0);
				out.write(bytes, from + length / 2, length - length / 2);
			}

		};
		try (LogWriter log = LogWriter.open(files, Channels.newChannel(inPieces))) {
			log.append("HELM", LogLine.Source.OUT, "a line of the command");
			CompletableFuture<Void> command = CompletableFuture.runAsync(log::flush);
			half.await();
			CompletableFuture<Void> replies = CompletableFuture
				.runAsync(() -> new SupervisorMain(files, log, (any) -> true, out).obey(() -> {
					throw new EOFException();
				}));
			Thread.sleep(500);
			goOn.countDown();
			CompletableFuture.allOf(command, replies).get(20, TimeUnit.SECONDS);
		}
		assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(3)
			.first()
			.asString()
			.endsWith("HELM OUT a line of the command");
	}

	@Test
	void refusesWhatIsNotPlanned() throws Exception {
		Process pod = pod(20);
		command(1, run(List.of("sh", "-c", "echo anything else")));
		this.data.put(ControlSecret.END, "");
		List<String> printed = pod.inputReader().lines().toList();
		assertThat(replies(printed)).containsExactly("ready", "began HELM", "not-started it is not as planned", "done");
		assertThat(records(printed)).isEmpty();
	}

	@Test
	void doesNothingThatAnotherPodWasToldToDo() throws Exception {
		Process second = pod("upgrade-console-1-second", 2);
		command(1, run(ECHO));
		assertThat(replies(second.inputReader().lines().toList())).containsExactly("ready", "done");
	}

	@Test
	void doesNothingWhereItWasStartedAgainInItsPod() throws Exception {
		Process first = pod(20);
		command(1, run(ECHO));
		this.data.put(ControlSecret.END, "");
		assertThat(replies(first.inputReader().lines().toList())).contains("began HELM");
		Process again = pod(20);
		assertThat(again.inputReader().lines().toList()).containsExactly("supervisor: 1 lost it was started again");
	}

	@Test
	void stopsWhatRunsThoughItIsToldThatNothingFollows() throws Exception {
		Process pod = pod(20);
		command(1, run(SLEEP));
		this.data.put(ControlSecret.END, "");
		Waiting.until(() -> new OperationFiles(home()).child("HELM", 1).isPresent());
		command(2, new Command.Stop(false));
		assertThat(replies(pod.inputReader().lines().toList())).endsWith("exit HELM 143", "done");
	}

	@Test
	void findsHowHelmReachesTheClusterAsThePod() throws Exception {
		pod(1).waitFor();
		assertThat(home().resolve(PodSupervisorMain.KUBECONFIG)).content()
			.contains("server: \"http://" + this.api.getAddress().getHostString() + ":"
					+ this.api.getAddress().getPort() + "\"")
			.contains("tokenFile: \"" + this.directory.resolve("token") + "\"")
			.doesNotContain("of-the-pod");
	}

	@Test
	void stopsWhatRunsWhenToldTo() throws Exception {
		Process pod = pod(20);
		command(1, run(SLEEP));
		Waiting.until(() -> new OperationFiles(home()).child("HELM", 1).isPresent());
		command(2, new Command.Stop(false));
		this.data.put(ControlSecret.END, "");
		assertThat(replies(pod.inputReader().lines().toList())).endsWith("exit HELM 143", "done");
	}

	@Test
	void endsByItselfWhenNobodyCommandsIt() throws Exception {
		Process pod = pod(1);
		assertThat(replies(pod.inputReader().lines().toList())).containsExactly("ready", "done");
		assertThat(pod.waitFor()).isZero();
	}

	private void answer(HttpExchange exchange) throws IOException {
		boolean allowed = "Bearer of-the-pod".equals(exchange.getRequestHeaders().getFirst("Authorization"));
		byte[] body = this.data.entrySet()
			.stream()
			.map((entry) -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
			.collect(Collectors.joining(",", "{\"data\": {", "}}"))
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(allowed ? 200 : 401, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private void command(int number, Command command) throws IOException {
		this.data.put(ControlSecret.POD, base64(POD.getBytes(StandardCharsets.UTF_8)));
		this.data.put(ControlSecret.KEY + number, base64(ControlSecret.encoded(command)));
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static Command run(List<String> argv) {
		return new Command.Run("HELM", new Invocation(argv, Map.of("PLACE", PodSupervisorMain.HERE + "/cache"),
				List.of(new PrivateFile("given", ("given " + SECRET + "\n").getBytes(StandardCharsets.UTF_8)))));
	}

	private Process pod(int patience) throws IOException {
		return pod(POD, patience);
	}

	private Process pod(String name, int patience) throws IOException {
		List<String> argv = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), PodSupervisorMain.class.getName(),
						home().toString(), "http://" + this.api.getAddress().getHostString() + ":"
								+ this.api.getAddress().getPort() + PATH,
						this.directory.toString(), String.valueOf(patience)));
		argv.addAll(new PlannedCommands(List.of(ECHO, SLEEP)).arguments());
		ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
		builder.environment().put(PodSupervisorMain.POD_NAME, name);
		return builder.start();
	}

	private Path home() {
		return this.directory.resolve("operation");
	}

	private static List<String> replies(List<String> printed) {
		List<String> replies = printed.stream().filter((line) -> line.startsWith(SupervisorMain.REPLY)).toList();
		for (int i = 0; i < replies.size(); i++) {
			assertThat(replies.get(i)).startsWith(SupervisorMain.REPLY + (i + 1) + " ");
		}
		return replies.stream().map((line) -> line.split(" ", 3)[2]).toList();
	}

	private static List<String> records(List<String> printed) {
		return printed.stream().filter((line) -> !line.startsWith(SupervisorMain.REPLY)).toList();
	}

	/** What follows number, time, step and source. */
	private static String text(String record) {
		return record.split(" ", 5)[4];
	}

}
