package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.process.OperationLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HelmErrorsTests {

	@TempDir
	Path directory;

	@Test
	void theReasonOfHelm3StandsBeforeItsStackTrace() throws Exception {
		log("HELM ERR client.go:142: 2026-11-22 [debug] waiting", "HELM OUT Error: not helm's own",
				"HELM ERR Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: "
						+ "post-upgrade hooks failed: 1 error occurred:",
				"HELM ERR \t* timed out waiting for the condition", "HELM ERR ", "HELM ERR ",
				"HELM ERR helm.go:86: 2026-11-22 [debug] 1 error occurred:",
				"HELM ERR \t* timed out waiting for the condition", "HELM CONSOLE exit code 1 after 303.0 s");
		assertThat(HelmErrors.last(log(), Phase.HELM)).containsExactly(
				"Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: "
						+ "post-upgrade hooks failed: 1 error occurred:",
				"* timed out waiting for the condition");
	}

	@Test
	void theReasonOfHelm4IsOneLine() throws Exception {
		log("HELM ERR level=WARN msg=\"--atomic is deprecated\"", "HELM ERR level=DEBUG msg=\"Error: none\"",
				"HELM ERR Error: UPGRADE FAILED: release backend failed, and has been rolled back due to "
						+ "rollback-on-failure being set: resource Job/zymtrace/zymtrace-migrate not ready. status: Failed");
		assertThat(HelmErrors.last(log(), Phase.HELM))
			.containsExactly("Error: UPGRADE FAILED: release backend failed, and has been rolled back due to "
					+ "rollback-on-failure being set: resource Job/zymtrace/zymtrace-migrate not ready. status: Failed");
	}

	@Test
	void anotherPhasesErrorIsNotHelmsReason() throws Exception {
		log("REPO_UPDATE ERR Error: no repo", "HELM ERR something else");
		assertThat(HelmErrors.last(log(), Phase.HELM)).isEmpty();
		assertThat(HelmErrors.last(log(), Phase.REPO_UPDATE)).containsExactly("Error: no repo");
	}

	@Test
	void anIndexThatHelm3CouldNotRefreshIsFoundBehindExitCode0() throws Exception {
		log("REPO_UPDATE OUT Hang tight while we grab the latest from your chart repositories...",
				"REPO_UPDATE OUT ...Unable to get an update from the \"zymtrace\" chart repository (http://h):",
				"REPO_UPDATE OUT \tGet \"http://h/index.yaml\": dial tcp: connect: connection refused",
				"REPO_UPDATE OUT Update Complete.");
		assertThat(HelmErrors.updateFailure(log())).containsExactly(
				"...Unable to get an update from the \"zymtrace\" chart repository (http://h):",
				"Get \"http://h/index.yaml\": dial tcp: connect: connection refused");
	}

	@Test
	void aRefreshThatWorkedIsNoFailure() throws Exception {
		log("REPO_UPDATE OUT ...Successfully got an update from the \"zymtrace\" chart repository");
		assertThat(HelmErrors.updateFailure(log())).isEmpty();
	}

	private OperationLog log() {
		return OperationLog.in(this.directory);
	}

	private void log(String... lines) throws Exception {
		StringBuilder log = new StringBuilder();
		for (int i = 0; i < lines.length; i++) {
			log.append(i + 1).append(" 2026-11-22T10:00:00.000Z ").append(lines[i]).append('\n');
		}
		Files.writeString(this.directory.resolve("log"), log);
	}

}
