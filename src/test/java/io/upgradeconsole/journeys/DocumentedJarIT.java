package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What the documentation tells to type to whoever runs the jar: from the first password
 * over a backup to the audit trail that is verified without a console.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class DocumentedJarIT {

	private static final String VALUES = "global:\n  retention: kept-in-the-backup\n";

	private final Path jar = ConsoleProcess.jar();

	@TempDir
	Path directory;

	private Shell shell;

	/** A clone as somebody has it who has built it. */
	@BeforeEach
	void build() throws Exception {
		assumeThat(this.jar).exists();
		Path target = Files.createDirectory(this.directory.resolve("target"));
		for (Path place : new Path[] { this.directory, target }) {
			Files.createSymbolicLink(place.resolve(this.jar.getFileName()), this.jar.toAbsolutePath());
		}
		Path build = Files.writeString(this.directory.resolve("mvnw"),
				"#!/bin/sh\n[ \"$*\" = '-DskipTests package' ]\n");
		assertThat(build.toFile().setExecutable(true)).isTrue();
		this.shell = new Shell(this.directory).with("PATH", path());
	}

	@Test
	void theFirstStartABackupItsRestoreAndAnExportGoAsItIsWritten() throws Exception {
		Shell.requires("openssl", "tar");
		String hash = this.shell
			.type(DocumentedCommands.block("README.md", "./mvnw -DskipTests package"),
					SandboxProperties.PASSWORD + "\n")
			.strip();
		Path home = Files.createDirectory(this.directory.resolve("home"));
		configure(DocumentedCommands.settings("README.md", "console:"), hash);
		String file = firstStart(home);
		this.shell.with("HOME", home.toString()).type(DocumentedCommands.block("src/docs/backup.md", "umask 077\ntar"));
		assertThat(this.directory.resolve("upgrade-console-data.tar.gz")).exists();

		Path newHome = Files.createDirectory(this.directory.resolve("new-home"));
		this.shell.with("HOME", newHome.toString())
			.type(DocumentedCommands.block("src/docs/backup.md", "tar --extract"));
		this.shell.type(DocumentedCommands.block("src/docs/operate.md", "(umask 077 && openssl genpkey"));
		configure(DocumentedCommands.settings("src/docs/install.md", "console:\n  helm:"), hash);
		exportAfterRestore(newHome, file);
		assertThat(this.shell.type(DocumentedCommands.block("src/docs/operate.md",
				"java -jar upgrade-console-*.jar verify-audit audit.jsonl\n")))
			.contains("INTACT: ");
		assertThat(this.shell.type(DocumentedCommands.block("src/docs/operate.md",
				"java -jar upgrade-console-*.jar verify-audit audit.jsonl --public-key")))
			.contains("SIGNED: that end was signed with this key.");
	}

	@Test
	void theImageHashesAPasswordToo() throws Exception {
		Files.createSymbolicLink(this.directory.resolve("upgrade-console.jar"), this.jar.toAbsolutePath());
		Files.createSymbolicLink(this.directory.resolve("run"), Path.of("docker/run").toAbsolutePath());
		assertThat(this.shell.type("./run hash-password", "a good password\n")).startsWith("{bcrypt}$2a$10$")
			.hasLineCount(1);
	}

	/** Stores a values file, and answers its id. */
	private String firstStart(Path home) throws Exception {
		try (ConsoleProcess console = ConsoleProcess.typed(this.directory,
				DocumentedCommands.block("README.md", "java -jar target"), environment(home))) {
			Api ada = new Api(console.port(), "ada");
			assertThat(ada.get("/me").json(200).path("name").asString()).isEqualTo("ada");
			assertThat(ada.get("/releases").json(200).findValuesAsString("namespace")).contains("zymtrace");
			JsonNode stored = ada
				.post("/releases/default/zymtrace/backend/values-files?name=mine.yaml", "text/yaml",
						VALUES.getBytes(StandardCharsets.UTF_8))
				.json(201);
			assertThat(console.stop()).isEqualTo(143);
			assertThat(home.resolve(".upgrade-console")).exists();
			return stored.path("id").asString();
		}
	}

	private void exportAfterRestore(Path home, String file) throws Exception {
		Map<String, String> environment = environment(home);
		environment.put("CONSOLE_AUDIT_SIGNINGKEYFILE", this.directory.resolve("audit-key.pem").toString());
		try (ConsoleProcess console = ConsoleProcess.typed(this.directory,
				DocumentedCommands.block("src/docs/install.md", "java -jar target"), environment)) {
			Api ada = new Api(console.port(), "ada");
			assertThat(ada.get("/values-files/" + file + "/content").body()).contains("kept-in-the-backup");
			Path export = Files.write(this.directory.resolve("audit.jsonl"), ada.bytes("/audit/export?format=jsonl"));
			// the entry of the first start, which was in the backup
			assertThat(Files.readString(export))
				.contains("The configuration at the first start that was written down.");
		}
	}

	/** Settings as they are written, but for what they name of somebody's own. */
	private void configure(String settings, String hash) throws Exception {
		String own = settings.replace("/usr/local/bin/helm", SharedSandbox.get().helm().path().toString())
			.replace("{bcrypt}$2a$10$...", hash)
			.replace("name: production", "name: default")
			.replace("/etc/upgrade-console/kubeconfig", SharedSandbox.get().kubeconfig().toString())
			// the one who exports the trail, too
			.replace("roles: OPERATOR", "roles: [OPERATOR, AUDITOR]");
		Files.writeString(this.directory.resolve("application.yaml"), own);
	}

	private Map<String, String> environment(Path home) {
		Sandbox sandbox = SharedSandbox.get();
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("PATH", path());
		environment.put("KUBECONFIG", sandbox.kubeconfig().toString());
		// Java knows the home of whoever runs it, whatever HOME says
		environment.put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home);
		environment.put("CONSOLE_HELM_REPOSITORY_NAME", Sandbox.REPOSITORY);
		environment.put("CONSOLE_HELM_REPOSITORY_URL", sandbox.chartRepositoryUri().toString());
		return environment;
	}

	private static String path() {
		return Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
	}

}
