package io.upgradeconsole.journeys;

import java.util.Map;

import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.Faults;
import io.upgradeconsole.sandbox.simulator.PodLogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each check of a verification that somebody asks for, made to fail by what it is there
 * for, one by one, and by nothing else.
 */
@Tag("whichever-helm")
class VerificationIT extends ConsoleJourney {

	private static final String WEB = "zymtrace-web";

	private static Release release;

	private static Tampering tampering;

	private final Faults faults = SharedSandbox.get().simulator().faults();

	private final PodLogs logs = SharedSandbox.get().simulator().logs();

	@BeforeAll
	static void install() {
		release = SharedSandbox.install("verified", "26.5.0", "services.web.replicas=2");
		release.awaitReady();
		tampering = new Tampering(release);
	}

	@AfterEach
	void undo() {
		tampering.undo();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PENDING")
	void aHealthyReleasePassesAndIsVerifiedGood(SandboxRelease healthy) {
		Release any = Release.of(healthy);
		Verified verification = verify(any);
		assertThat(verification.state()).as(verification.toString()).isEqualTo("PASSED");
		assertThat(verification.json().path("checks")).hasSize(13);
		JsonNode details = this.operator.get(any.path()).json(200);
		assertThat(details.path("verifiedRevisions").path(0).asInt()).isEqualTo(details.path("revision").asInt());
	}

	@Test
	void aDeploymentThatSomebodyDeleted() {
		tampering.delete(WEB);
		assertFails("workloads-present", "Deployment zymtrace-web is gone");
	}

	@Test
	void anImageThatSomebodyChangedByHand() {
		tampering.image(WEB, "r/web:hotfix");
		assertFails("images-as-planned", "zymtrace-web runs r/web:hotfix instead of ");
	}

	@Test
	void anImageThatCannotBePulled() {
		tampering.image(WEB, "r/web:does-not-exist");
		Verified verification = verify(release);
		assertThat(verification.failed()).containsExactly("images-as-planned", "images-pulled", "workloads-ready");
		assertThat(verification.evidence("images-pulled")).contains("image r/web:does-not-exist");
		assertThat(verification.exhibit("POD")).contains("Phase:     Pending", "r/web:does-not-exist",
				"Failed to pull image");
	}

	@Test
	void aTagThatWasMovedBetweenTwoPulls() {
		tampering.moveTag(WEB);
		assertFails("one-image-per-workload", "zymtrace-web runs 2 images under one tag: sha256:");
		tampering.restart(WEB);
	}

	@Test
	void aRolloutThatWasGivenUp() {
		tampering.edit(WEB, (web) -> {
			((ObjectNode) web.at("/spec")).put("progressDeadlineSeconds", 1);
			((ObjectNode) web.at("/spec/template/spec")).putObject("nodeSelector").put("disk", "none");
		});
		Verified verification = verify(release);
		assertThat(verification.failed()).containsExactly("workloads-ready", "pods-steady");
		assertThat(verification.evidence("pods-steady")).contains("no node takes it (");
	}

	@Test
	void aPodThatCrashedALittleWhileAgo() {
		String pod = tampering.crash("zymtrace-symdb");
		assertFails("pods-steady", pod + ": container symdb restarted, last at ");
	}

	@Test
	void aMigrationThatFailedOrThatStillWorksForAnotherRevision() {
		tampering.migration("26.5.0",
				"{'conditions':[{'type':'Failed','status':'True','reason':'BackoffLimitExceeded'}]}");
		assertFails("jobs-succeeded", "zymtrace-migrate has failed (BackoffLimitExceeded)");
		tampering.migration("26.6.0-job-hangs", "{}");
		assertFails("jobs-succeeded", "kubectl delete job zymtrace-migrate -n verified");
	}

	@Test
	void anIngestThatHasNoLicenseAndASecretThatIsNotShown() {
		this.logs.say("ingest", "level=info msg=\"license is valid until 2027-12-31\"");
		this.logs.say("ingest", "level=error msg=\"license has expired\" password=not-to-be-shown-ever");
		Verified verification = assertFails("ingest-log-clean", "Pattern 'license' matches");
		assertThat(verification.evidence("ingest-log-clean")).contains("has expired").doesNotContain("valid until");
		assertThat(verification.toString()).doesNotContain("not-to-be-shown-ever");
		this.logs.clear();
		this.logs.say("ingest", "rpc failed: 403 Forbidden");
		assertFails("ingest-log-clean", "Pattern 'forbidden' matches");
	}

	@Test
	void aGatewayThatAnswersBadlyOrNotAtAll() {
		this.faults.gatewayAnswers(503);
		assertFails("gateway-answers", "HTTP 503");
		this.faults.gatewayRefuses();
		assertFails("gateway-answers", "connection refused");
		this.faults.clear();
		this.faults.gatewayAnswers(401);
		assertThat(verify(release).evidence("gateway-answers"))
			.isEqualTo("Through the API server's proxy to the Service zymtrace-gateway: HTTP 401.");
	}

	@Test
	void aWayInThatTheConsoleMayNotGoAndAChartWithoutAGateway() {
		this.faults.deny("get", "services/proxy");
		Verified verification = verify(release);
		assertThat(verification.status("gateway-answers")).isEqualTo("SKIPPED");
		assertThat(verification.evidence("gateway-answers")).contains("get services/proxy");
		this.faults.clear();
		Release old = SharedSandbox.install("ungated", "25.5.9");
		old.awaitReady();
		verification = verify(old);
		assertThat(verification.state()).isEqualTo("PASSED");
		assertThat(verification.status("gateway-answers")).isEqualTo("SKIPPED");
		assertThat(verification.evidence("gateway-answers"))
			.isEqualTo("Chart 25.5.9 has no gateway; it has one from 25.6.9 on.");
	}

	@Test
	void aDeploymentThatNoRevisionNames() {
		tampering.orphan(WEB, "zymtrace-forgotten");
		assertFails("nothing-left-over", "Deployment zymtrace-forgotten: no revision that helm keeps names it");
	}

	@Test
	void aReleaseThatHelmDoesNotCallDeployed() {
		tampering.recordAsFailed();
		Verified verification = assertFails("release-deployed", "'failed'");
		assertThat(verification.status("jobs-succeeded")).as("its Job is gone").isEqualTo("SKIPPED");
	}

	@Test
	void whatWasOnceGoodStaysKnownAndTheFailureSinceIsShownBesideIt() {
		Verified good = verify(release);
		this.faults.gatewayAnswers(500);
		Verified bad = verify(release);
		JsonNode verified = this.operator.get(release.path() + "/history").json(200).path(0).path("verified");
		assertThat(verified.path("verification").asString()).isEqualTo(good.id());
		assertThat(verified.path("failedSince").asString()).isEqualTo(bad.id());
		assertThat(bad.workload("before", WEB)).as("as it was the time before").isEqualTo(good.workload("after", WEB));
		JsonNode listed = this.operator.get(release.path() + "/verifications").json(200);
		assertThat(listed.path(0).path("id").asString()).isEqualTo(bad.id());
		assertThat(listed.path(0).has("exhibits")).isFalse();

		Browser browser = new Browser(this.port, "operator");
		Browser.Page page = browser.get(release.path());
		assertThat(page.html().select("main").text()).contains("Verified good", "Failed since",
				"Revision 1 was verified good, and the newest verification failed.");
		assertThat(page.html().select(".tiles .badge").first().text()).isEqualTo("Not as it should be");
		assertThat(browser.get("/?q=verified").html().select("tbody .health").eachText())
			.anyMatch((health) -> health.startsWith("Not as it should be") && health.contains("verification failed"));
		page = browser.press(page, release.path() + "/verifications", Map.of());
		assertThat(page.path()).startsWith("/verifications/");
		assertThat(page.html().select("h1").text()).isEqualTo("Verification of revision 1");
		this.operator.awaitVerified(release, page.path().substring("/verifications/".length()));
	}

	@Test
	void whoMayNotVerifyIsRefusedAndWhoMayIsInTheAuditTrail() {
		Api viewer = new Api(this.port, "viewer");
		viewer.post(release.path() + "/verifications", Map.of()).problem(403, "not-permitted");
		assertThat(new Browser(this.port, "viewer").get(release.path()).body()).doesNotContain("Verify now");
		Verified verification = verify(release);
		assertThat(viewer.get(release.path() + "/verifications/" + verification.id()).json(200).path("exhibits"))
			.isNotEmpty();
		JsonNode entries = new Api(this.port, "auditor").get("/audit?release=" + release.reference()).json(200);
		assertThat(entries.path(0).path("action").asString()).isEqualTo("verification-ended");
		assertThat(entries.path(0).path("verdict").asString()).startsWith("12 of 13 checks passed");
		assertThat(entries.path(1).path("action").asString()).isEqualTo("verification-started");
		assertThat(entries.path(1).path("actor").asString()).isEqualTo("operator");
		this.operator.post(release.path() + "/verifications", Map.of("revision", 7)).problem(404, "revision-unknown");
	}

	private Verified assertFails(String code, String evidence) {
		Verified verification = verify(release);
		assertThat(verification.failed()).as(verification.json().path("checks").toString()).containsExactly(code);
		assertThat(verification.evidence(code)).contains(evidence);
		return verification;
	}

	private Verified verify(Release verified) {
		return this.operator.verified(verified, Map.of());
	}

}
