package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("c", "n", "r");

	private static final Expectation EXPECTED = new Expectation(RELEASE, new Revision(2),
			List.of(new Expectation.Workload("Deployment", "web", List.of("r/web:2"))));

	@Test
	void whatIsAsExpectedPassesEveryCheck() {
		assertThat(failures(seen(2, "deployed", List.of(web("r/web:2", 1, 1, null)), List.of()))).isEmpty();
	}

	@Test
	void eachDeviationFailsItsOwnCheck() {
		List<LiveWorkload> good = List.of(web("r/web:2", 1, 1, null));
		assertThat(failures(seen(2, "pending-upgrade", good, List.of()))).containsExactly("release-deployed");
		assertThat(failures(seen(3, "deployed", good, List.of()))).containsExactly("revision-as-expected");
		assertThat(failures(seen(2, "deployed", List.of(), List.of()))).containsExactly("workloads-present");
		assertThat(failures(seen(2, "deployed", List.of(web("r/web:1", 1, 1, null)), List.of())))
			.containsExactly("images-as-planned");
		assertThat(failures(seen(2, "deployed", List.of(web("r/web:2", 0, 1, null)), List.of())))
			.containsExactly("workloads-ready");
		assertThat(failures(seen(2, "deployed", good, List.of(unpullable())))).containsExactly("images-pulled");
	}

	@Test
	void anOldPodThatIsLeftKeepsARolloutFromBeingReady() {
		assertThat(failures(seen(2, "deployed", List.of(web("r/web:2", 1, 2, null)), List.of())))
			.containsExactly("workloads-ready");
	}

	@Test
	void aVerdictOnNothingDoesNotPass() {
		Observation nothing = new Observation(new Expectation(RELEASE, new Revision(2), List.of()),
				List.of(record(2, "deployed")), List.of(), List.of());
		assertThat(failures(nothing)).containsExactly("workloads-present");
		assertThat(new Verdict(List.of(), Instant.EPOCH).isPassed()).isFalse();
		assertThat(new Verdict(List.of(new Check("x", "", Check.Status.SKIPPED, "")), Instant.EPOCH).isPassed())
			.isFalse();
	}

	@Test
	void whatIsMissedIsSaidWithItsReason() {
		Observation seen = seen(2, "deployed", List.of(web("r/web:2", 0, 1, null)), List.of(unpullable()));
		assertThat(seen.progress())
			.isEqualTo("0 of 1 workloads are ready; waiting for web (0/1 ready; ImagePullBackOff of r/web:2)");
		assertThat(checks(seen)).filteredOn((check) -> check.code().equals("images-pulled"))
			.extracting(Check::evidence)
			.containsExactly("web-1: ImagePullBackOff, image r/web:2 (no such tag).");
	}

	@Test
	void waitingIsHopelessWhereSomethingIsGoneOrGivenUp() {
		assertThat(seen(2, "deployed", List.of(), List.of()).isHopeless()).isTrue();
		assertThat(seen(2, "deployed", List.of(web("r/web:2", 0, 1, "deadline")), List.of()).isHopeless()).isTrue();
		assertThat(seen(2, "deployed", List.of(web("r/web:2", 0, 1, null)), List.of()).isHopeless()).isFalse();
	}

	@Test
	void anEarlierRolloutsDeadlineIsNoReasonToStopWaiting() {
		LiveWorkload unseen = new LiveWorkload("Deployment", "web", Instant.EPOCH, false, 1, 0, 0, 1,
				List.of("r/web:2"), Map.of("app", "web"), "deadline of the rollout before");
		assertThat(seen(2, "deployed", List.of(unseen), List.of()).isHopeless()).isFalse();
	}

	@Test
	void onlyWorkloadsThatLastAreExpected() {
		List<ManifestObject> objects = ManifestObject.parse(workload("StatefulSet", "db", ""), List.of(
				workload("Deployment", "web", "helm.sh/hook: 'post-install,post-upgrade'"),
				workload("Deployment", "tmp",
						"helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: 'before-hook-creation,hook-succeeded'"),
				workload("Deployment", "bye", "helm.sh/hook: post-delete"),
				workload("Job", "migrate", "helm.sh/hook: post-upgrade"),
				workload("Deployment", "web", "helm.sh/hook: 'post-install,post-upgrade'")));
		assertThat(Expectation.workloads(objects)).extracting(Object::toString)
			.containsExactly("StatefulSet db", "Deployment web");
	}

	private static String workload(String kind, String name, String annotations) {
		return "kind: " + kind + "\nmetadata: {name: " + name + ", annotations: {" + annotations
				+ "}}\nspec: {template: {spec: {containers: [{image: 'r/x:1'}]}}}\n";
	}

	private static List<Check> checks(Observation seen) {
		List<Check> checks = new ArrayList<>(Checks.ofRecord(seen));
		checks.addAll(Checks.ofWorkloads(seen, Instant.EPOCH));
		return checks;
	}

	private static List<String> failures(Observation seen) {
		return new Verdict(checks(seen), Instant.EPOCH).failures().stream().map(Check::code).toList();
	}

	private static Observation seen(int revision, String status, List<LiveWorkload> workloads, List<LivePod> pods) {
		return new Observation(EXPECTED, List.of(record(revision, status)), new ArrayList<>(workloads), pods);
	}

	private static RecordRef record(int revision, String status) {
		return new RecordRef(RELEASE, new Revision(revision), status, Instant.EPOCH, "uid", "1");
	}

	private static LiveWorkload web(String image, int ready, int total, String stuck) {
		return new LiveWorkload("Deployment", "web", Instant.EPOCH, true, 1, 1, ready, total, List.of(image),
				Map.of("app", "web"), stuck);
	}

	private static LivePod unpullable() {
		return new LivePod("web-1", Map.of("app", "web", "hash", "x"), "ReplicaSet/web-x", "Pending", false, false, 0,
				Instant.EPOCH, null, null, List.of(new LivePod.Container("web", false, "r/web:2", "",
						"ImagePullBackOff", "no such tag", 0, null)));
	}

}
