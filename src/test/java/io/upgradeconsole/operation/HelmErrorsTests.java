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
	void aRollbackThatFailedTooIsPartOfTheReasonOfHelm3() throws Exception {
		log("HELM ERR Error: UPGRADE FAILED: an error occurred while rolling back the release. "
				+ "original upgrade error: post-upgrade hooks failed: 1 error occurred:",
				"HELM ERR \t* timed out waiting for the condition", "HELM ERR ",
				"HELM ERR : cannot patch \"zymtrace-common\" with kind ConfigMap: configmaps \"zymtrace-common\" is forbidden",
				"HELM ERR helm.go:86: 2026-11-25 23:26:56.010705973 +0000 UTC m=+12.363517004 [debug] cannot patch",
				"HELM ERR helm.sh/helm/v3/pkg/kube.(*Client).Update",
				"HELM ERR \thelm.sh/helm/v3/pkg/kube/client.go:438");
		assertThat(HelmErrors.last(log(), Phase.HELM)).hasSize(3)
			.last()
			.isEqualTo(
					": cannot patch \"zymtrace-common\" with kind ConfigMap: configmaps \"zymtrace-common\" is forbidden");
	}

	@Test
	void theReasonOfHelm4GoesOnInALineThatIsNotIndented() throws Exception {
		log("HELM ERR level=DEBUG msg=\"updating release\" key=sh.helm.release.v1.backend.v3",
				"HELM ERR Error: UPGRADE FAILED: post-upgrade hooks failed: resource Job/s1/zymtrace-migrate not ready. "
						+ "status: InProgress, message: Job in progress",
				"HELM ERR context deadline exceeded");
		assertThat(HelmErrors.last(log(), Phase.HELM)).hasSize(2).last().isEqualTo("context deadline exceeded");
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
