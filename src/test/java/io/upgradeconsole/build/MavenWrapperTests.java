package io.upgradeconsole.build;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code mvnw} against a local file server that holds a tiny distribution.
 */
class MavenWrapperTests {

	private static final Path MVNW = Path.of("mvnw").toAbsolutePath();

	private static final List<String> TOOLS = List.of("sed", "tr", "head", "dirname", "basename", "mkdir", "mktemp",
			"rm", "mv", "tar", "gzip", "cut", "sha512sum");

	@TempDir
	private Path directory;

	private final AtomicInteger downloads = new AtomicInteger();

	private HttpServer server;

	private Path bin;

	private String checksum;

	@BeforeEach
	void serveADistribution() throws Exception {
		this.bin = Files.createDirectory(this.directory.resolve("bin"));
		for (String tool : TOOLS) {
			offer(tool);
		}
		byte[] distribution = distribution();
		this.checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(distribution));
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/apache-maven-0.0.1-bin.tar.gz", (exchange) -> {
			this.downloads.incrementAndGet();
			exchange.sendResponseHeaders(200, distribution.length);
			exchange.getResponseBody().write(distribution);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stopServing() {
		this.server.stop(0);
	}

	@Test
	void withoutMavenItDownloadsOnceAndRunsWhatItDownloaded() throws Exception {
		offer("curl");
		Run first = run(this.checksum, "verify", "-Dtext=two words");
		assertThat(first.exitCode()).as(first.output()).isZero();
		assertThat(first.output()).contains("downloaded maven <verify> <-Dtext=two words>");
		Run second = run(this.checksum, "test");
		assertThat(second.output()).contains("downloaded maven <test>").doesNotContain("downloading");
		assertThat(this.downloads).hasValue(1);
	}

	@Test
	void withNeitherCurlNorWgetTheJdkDownloads() throws Exception {
		Run run = run(this.checksum, "verify");
		assertThat(run.exitCode()).as(run.output()).isZero();
		assertThat(run.output()).contains("downloaded maven <verify>");
	}

	@Test
	void aDownloadThatIsNotThePublishedOneIsNeverRun() throws Exception {
		offer("curl");
		Run run = run("0".repeat(128), "verify");
		assertThat(run.exitCode()).isNotZero();
		assertThat(run.output()).contains("not what was published").doesNotContain("downloaded maven");
		try (Stream<Path> kept = Files.walk(this.directory.resolve("home"))) {
			assertThat(kept.filter(Files::isRegularFile)).isEmpty();
		}
	}

	@Test
	void aSiteThatDoesNotAnswerIsToldWithWhatToDo() throws Exception {
		offer("curl");
		this.server.stop(0);
		Run run = run(this.checksum, "verify");
		assertThat(run.exitCode()).isNotZero();
		assertThat(run.output()).contains("install Maven 3.8 or newer, or set MVNW_DISTRIBUTION_URL");
	}

	@Test
	void anOldMavenIsNotUsed() throws Exception {
		offer("curl");
		installMaven("3.6.3");
		assertThat(run(this.checksum, "verify").output()).contains("downloaded maven <verify>");
	}

	@Test
	void aGoodMavenIsUsedAndNothingIsDownloaded() throws Exception {
		for (String version : List.of("3.8.1", "3.9.11", "3.10.0", "4.0.0-rc-4")) {
			installMaven(version);
			Run run = run(this.checksum, "verify");
			assertThat(run.output()).contains("installed maven " + version + " <verify>");
		}
		assertThat(this.downloads).hasValue(0);
	}

	@Test
	void thePinnedDistributionComesFromApachesOwnSiteWithAChecksum() throws Exception {
		String properties = Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties"));
		assertThat(properties).containsPattern(
				"(?m)^distributionUrl=https://archive\\.apache\\.org/dist/maven/\\S+/apache-maven-3\\.9\\.[0-9]+-bin\\.tar\\.gz$")
			.containsPattern("(?m)^distributionSha512Sum=[0-9a-f]{128}$");
	}

	private Run run(String checksum, String... arguments) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of(MVNW.toString()), Stream.of(arguments)).toList())
			.directory(this.directory.toFile())
			.redirectErrorStream(true);
		builder.environment().clear();
		builder.environment().put("PATH", this.bin.toString());
		builder.environment().put("HOME", Files.createDirectories(this.directory.resolve("home")).toString());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment()
			.put("MVNW_DISTRIBUTION_URL",
					"http://127.0.0.1:%d/apache-maven-0.0.1-bin.tar.gz".formatted(this.server.getAddress().getPort()));
		builder.environment().put("MVNW_DISTRIBUTION_SHA512", checksum);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return new Run(process.exitValue(), output);
	}

	private void installMaven(String version) throws IOException {
		script(this.bin.resolve("mvn"), """
				#!/bin/sh
				if [ "$1" = --version ]; then printf '\\033[1mApache Maven %1$s (abc)\\033[m\\n'; exit; fi
				printf 'installed maven %1$s'; printf ' <%%s>' "$@"
				""".formatted(version));
	}

	private byte[] distribution() throws Exception {
		Path home = Files.createDirectories(this.directory.resolve("distribution/apache-maven-0.0.1"));
		script(Files.createDirectory(home.resolve("bin")).resolve("mvn"), """
				#!/bin/sh
				printf 'downloaded maven'; printf ' <%s>' "$@"
				""");
		Path archive = this.directory.resolve("distribution.tar.gz");
		Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", home.getParent().toString(),
				"apache-maven-0.0.1")
			.inheritIO()
			.start();
		assertThat(tar.waitFor()).isZero();
		return Files.readAllBytes(archive);
	}

	private void offer(String tool) throws IOException {
		Path program = Stream.of("/usr/bin", "/bin", "/usr/local/bin")
			.map((place) -> Path.of(place, tool))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(tool + " is not installed"));
		script(this.bin.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
	}

	private static void script(Path path, String text) throws IOException {
		Files.writeString(path, text);
		assertThat(path.toFile().setExecutable(true)).isTrue();
	}

	private record Run(int exitCode, String output) {
	}

}
