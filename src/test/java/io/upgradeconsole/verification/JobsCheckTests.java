package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobsCheckTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("c", "n", "r");

	private static final String HOOK = """
			kind: Job
			metadata: {name: migrate, annotations: {helm.sh/hook: 'post-upgrade', helm.sh/hook-delete-policy: hook-succeeded}}
			spec: {template: {spec: {containers: [{image: 'r/migrate:2'}]}}}
			""";

	@Test
	void absentAfterADeployedRevisionIsAsItShouldBe() {
		assertThat(check("Upgrade complete", 2, "deployed")).extracting(Check::status, Check::evidence)
			.containsExactly(Check.Status.PASSED, "migrate is gone, as expected: it is removed when it has succeeded.");
	}

	@Test
	void absentTellsNothingOfARevisionThatIsNotDeployed() {
		assertThat(check("Upgrade failed", 2, "failed").status()).isEqualTo(Check.Status.SKIPPED);
	}

	@Test
	void itsOwnJobHasToHaveSucceeded() {
		assertThat(check("Upgrade complete", 2, "deployed", job("r/migrate:2", LiveJob.State.SUCCEEDED)).status())
			.isEqualTo(Check.Status.PASSED);
		assertThat(check("Upgrade complete", 2, "deployed", job("r/migrate:2", LiveJob.State.FAILED)).evidence())
			.isEqualTo("migrate has failed (BackoffLimitExceeded).");
		assertThat(check("Upgrade complete", 2, "deployed", job("r/migrate:2", LiveJob.State.ACTIVE)).evidence())
			.isEqualTo("migrate has not ended.");
	}

	@Test
	void afterARollbackAnEndedJobIsTheFailedUpgradesAndOneAtWorkIsDangerous() {
		assertThat(check("Rollback to 1", 2, "deployed").evidence()).contains("no hook runs on a rollback");
		assertThat(check("Rollback to 1", 2, "deployed", job("r/migrate:2", LiveJob.State.FAILED)))
			.extracting(Check::status)
			.isEqualTo(Check.Status.PASSED);
		Check working = check("Rollback to 1", 2, "deployed", job("r/migrate:3", LiveJob.State.ACTIVE));
		assertThat(working.status()).isEqualTo(Check.Status.FAILED);
		assertThat(working.evidence()).contains("migrate of another revision is still at work",
				"kubectl delete job migrate -n n");
	}

	@Test
	void theRecordOfAnEarlierRevisionMeansThatHelmRolledBackTo() {
		assertThat(check("Upgrade complete", 4, "deployed", job("r/migrate:2", LiveJob.State.ACTIVE)).evidence())
			.contains("of another revision");
	}

	@Test
	void aJobWhosePodsCannotPullTheirImageIsNotAtWork() {
		LivePod pod = new LivePod("migrate-1", Map.of(), "Job/migrate", "Pending", false, false, 0, Instant.EPOCH, null,
				null,
				List.of(new LivePod.Container("migrate", false, "r/migrate:3", "", "ImagePullBackOff", "", 0, null)));
		Check waiting = check("Rollback to 1", 2, "deployed", List.of(pod), job("r/migrate:3", LiveJob.State.ACTIVE));
		assertThat(waiting.status()).isEqualTo(Check.Status.PASSED);
		assertThat(waiting.evidence()).contains("waits for an image that cannot be pulled");
	}

	@Test
	void whatMayNotBeReadIsSkipped() {
		Check check = JobsCheck.of(seen("Upgrade complete", 2, "deployed", List.of()),
				new Answer<>(null, Problem.unavailable("cluster-forbids", "t", "Answered 403.", "Give it.")));
		assertThat(check.status()).isEqualTo(Check.Status.SKIPPED);
		assertThat(check.evidence()).isEqualTo("Answered 403. Give it.");
	}

	private static Check check(String description, int newest, String status, LiveJob... jobs) {
		return check(description, newest, status, List.of(), jobs);
	}

	private static Check check(String description, int newest, String status, List<LivePod> pods, LiveJob... jobs) {
		return JobsCheck.of(seen(description, newest, status, pods), Answer.of(List.of(jobs)));
	}

	private static Observation seen(String description, int newest, String status, List<LivePod> pods) {
		ReleaseRecord record = new ReleaseRecord(new Revision(2), status, description, Instant.EPOCH, "backend", "1",
				"1", Map.of(), Map.of(), "", List.of(HOOK));
		return new Observation(Expectation.of(RELEASE, new Revision(newest), record),
				List.of(new RecordRef(RELEASE, new Revision(newest), status, Instant.EPOCH, "uid", "1")), List.of(),
				pods);
	}

	private static LiveJob job(String image, LiveJob.State state) {
		return new LiveJob("migrate", List.of(image), state, Instant.EPOCH, null, null, 0,
				(state == LiveJob.State.FAILED) ? "BackoffLimitExceeded" : "", "");
	}

}
