package io.upgradeconsole.journeys;

import java.util.stream.Stream;

import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.upgradeconsole.journeys.PreflightReports.check;
import static io.upgradeconsole.journeys.PreflightReports.command;
import static io.upgradeconsole.journeys.PreflightReports.evidence;
import static io.upgradeconsole.journeys.PreflightReports.preflight;
import static io.upgradeconsole.journeys.PreflightReports.state;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the accounts of the console and of helm's Jobs lack is told before an upgrade is
 * planned.
 */
@Tag("whichever-helm")
class PreflightPermissionsIT extends ConsoleJourney {

	private static final Release CLEAN = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	@AfterEach
	void give() {
		SharedSandbox.get().simulator().faults().clear();
	}

	@Test
	void aMissingPermissionIsNamedWithTheCommandThatShowsIt() {
		SharedSandbox.get().simulator().faults().deny("delete", "deployments");
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(evidence(report, "permissions")).contains("1 of ", "delete deployments.apps");
		assertThat(command(report, "permissions"))
			.isEqualTo("kubectl auth can-i delete deployments.apps -n acme-prod" + SandboxExecutor.asHelm());
	}

	@Test
	void whatARollbackReplacesAndWhatHelmWaitsByIsAskedForBeforeTheUpgrade() {
		Stream.of("update deployments", "update ingresses", "list replicasets").forEach((need) -> {
			SharedSandbox.get().simulator().faults().clear();
			SharedSandbox.get().simulator().faults().deny(need.split(" ")[0], need.split(" ")[1]);
			JsonNode report = preflight(this.operator, CLEAN);
			assertThat(evidence(report, "permissions")).contains(need + ".");
			assertThat(state(report, "permissions")).as(need)
				.isEqualTo(need.equals("update ingresses") ? "INFO" : "FAILED");
		});
	}

	@Test
	void whatOnlyBindsAPlanToItsClusterIsAskedForAndStandsInNobodysWay() {
		SharedSandbox.get().simulator().faults().deny("get", "namespaces");
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(state(report, "permissions")).isEqualTo("INFO");
		assertThat(evidence(report, "permissions")).contains(": get namespaces.");
	}

	@Test
	void whatTheChartLooksUpInTheWholeClusterIsAskedForThere() {
		SharedSandbox.get().simulator().faults().deny("get", "apiservices");
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(check(report, "permissions").path("remedy").asString()).contains("ClusterRole");
		assertThat(command(report, "permissions"))
			.isEqualTo("kubectl auth can-i get apiservices.apiregistration.k8s.io/v1.networking.k8s.io"
					+ SandboxExecutor.asHelm());
	}

	@Test
	void aPermissionThatOnlyOtherObjectsTakeStandsInNobodysWay() {
		SharedSandbox.get().simulator().faults().deny("create", "poddisruptionbudgets");
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(state(report, "permissions")).isEqualTo("INFO");
		String whom = SandboxExecutor.isJob() ? " to " + SandboxExecutor.USER : "";
		assertThat(evidence(report, "permissions"))
			.contains("Not given" + whom + ": create poddisruptionbudgets.policy.");
	}

	@Test
	void ofHelmsJobsTheirOwnAccountIsAskedAbout() {
		HelmsAccount account = new HelmsAccount("nearly-all");
		account.role(CLEAN.namespace(), HelmsAccount.WITHOUT_DELETING_DEPLOYMENTS);
		account.role(HelmsAccount.JOBS, HelmsAccount.TOLD);
		account.clusterRole(HelmsAccount.LOOKED_UP);
		try (RunningConsole console = account.console()) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(report.path("ready").asBoolean()).isFalse();
			assertThat(check(report, "permissions").path("title").asString())
				.isEqualTo("The account of helm's Jobs may not do what an upgrade does");
			assertThat(evidence(report, "permissions")).matches(
					account.user() + ", as which helm runs, lacks 1 of [0-9]+ permissions: delete deployments.apps.");
			assertThat(check(report, "permissions").path("remedy").asString()).startsWith(
					"Give them to " + account.user() + " with a Role and a RoleBinding in namespace acme-prod.");
			assertThat(command(report, "permissions"))
				.isEqualTo("kubectl auth can-i delete deployments.apps -n acme-prod --as=" + account.user());
			account.role(CLEAN.namespace(), HelmsAccount.ALL);
			JsonNode mended = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(state(mended, "permissions")).isEqualTo("PASSED");
			assertThat(evidence(mended, "permissions")).matches(
					"All [0-9]+ permissions are given, [0-9]+ of them to " + account.user() + ", as which helm runs.");
		}
	}

	@Test
	void aRoleInTheReleasesNamespaceGivesHelmsJobsNothingElsewhere() {
		HelmsAccount account = new HelmsAccount("at-home");
		account.role(CLEAN.namespace(), HelmsAccount.ALL, HelmsAccount.LOOKED_UP);
		try (RunningConsole console = account.console()) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(evidence(report, "permissions")).contains(" lacks 3 of ",
					"get secrets in namespace console-jobs, get apiservices.apiregistration.k8s.io/v1.networking.k8s.io");
			assertThat(check(report, "permissions").path("remedy").asString())
				.contains("in namespace console-jobs and acme-prod, and a ClusterRole");
		}
	}

	@Test
	void whereHelmRunsInJobsTheConsoleNeedsWhatItDoesItself() {
		try (RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), SandboxExecutor.inJobs())) {
			SharedSandbox.get().simulator().faults().deny("update", "deployments");
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(check(report, "permissions").path("title").asString())
				.isEqualTo("The console's account may not do what an upgrade does");
			assertThat(evidence(report, "permissions"))
				.matches("The console's account lacks 1 of [0-9]+ permissions: update deployments.apps.");
			assertThat(command(report, "permissions"))
				.isEqualTo("kubectl auth can-i update deployments.apps -n acme-prod");
		}
	}

	@Test
	void aConsoleThatMayNotAskAboutHelmsAccountSaysSoAndPlansAllTheSame() {
		try (RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), SandboxExecutor.inJobs())) {
			SharedSandbox.get().simulator().faults().deny("create", "localsubjectaccessreviews");
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(report.path("ready").asBoolean()).isTrue();
			assertThat(state(report, "permissions")).isEqualTo("UNKNOWN");
			assertThat(evidence(report, "permissions")).contains("may not ask in namespace ",
					"what " + SandboxExecutor.USER + " may do");
			assertThat(check(report, "permissions").path("remedy").asString())
				.contains("resources: [\"localsubjectaccessreviews\"]");
		}
	}

}
