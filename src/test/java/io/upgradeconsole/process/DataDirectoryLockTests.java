package io.upgradeconsole.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A data directory is one console's.
 */
class DataDirectoryLockTests {

	@TempDir
	Path data;

	@Test
	void aSecondProcessOnOneDataDirectoryIsToldWhatToDoBeforeItsDatabaseRefusesIt() throws Exception {
		try (QuietConsole first = QuietConsole.on(this.data)) {
			try (ConsoleProcess second = ConsoleProcess.leader(this.data, properties())) {
				assertThat(second.awaitEnd()).isOne();
				assertThat(second.output()).contains("APPLICATION FAILED TO START",
						"A setting cannot work: console.data-dir is the directory of another console that runs (process "
								+ ProcessHandle.current().pid() + "): " + this.data,
						"Stop that one, or give this one a directory of its own with console.data-dir.")
					.doesNotContain("\tat ", "console.mv.db");
			}
			assertThat(first.part(ConsoleData.class).dataDir()).isEqualTo(this.data);
		}
	}

	@Test
	void aProcessThatIsRefusedTakesNothingFromTheOneThatRuns() throws Exception {
		QuietConsole first = QuietConsole.on(this.data);
		try (first) {
			for (int attempt = 0; attempt < 2; attempt++) {
				// whoever closes a file lets go of all locks that its process has on it
				assertThatExceptionOfType(SettingException.class)
					.isThrownBy(() -> new DataDirectoryLock(new ConsoleData(this.data)))
					.withMessageStartingWith("console.data-dir is the directory of another console");
			}
			try (ConsoleProcess second = ConsoleProcess.leader(this.data, properties())) {
				assertThat(second.awaitEnd()).isOne();
			}
		}
		new DataDirectoryLock(new ConsoleData(this.data)).release();
	}

	@Test
	void oneThatCannotBeWrittenToIsNamed() throws Exception {
		Path file = Files.createFile(this.data.resolve("file"));
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new DataDirectoryLock(new ConsoleData(file)))
			.withMessage("console.data-dir cannot be written to: " + file + ".");
	}

	private Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("console.data-dir", this.data.toString());
		properties.put("console.clusters[0].kubeconfig", this.data.resolve("kubeconfig").toString());
		properties.put("console.access.users[0].name", QuietConsole.USER);
		properties.put("console.access.users[0].password",
				new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD));
		properties.put("console.access.users[0].roles", "OPERATOR");
		return properties;
	}

}
