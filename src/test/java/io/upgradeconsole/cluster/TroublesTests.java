package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.Trouble.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What kubelets and controllers say, word for word.
 */
class TroublesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SECRET_MISSING       | acme-logins | secret "acme-logins" not found
			SECRET_ENTRY_MISSING | acme-logins | couldn't find key postgres in Secret zymtrace/acme-logins
			CONFIG_MISSING       | common      | configmap "common" not found
			CONFIG_MISSING       | common      | couldn't find key HOURS in ConfigMap zymtrace/common
			CONFIG_MISSING       | ''          | no such file
			""")
	void aContainerThatCannotBeMadeTellsWhatItLacks(Kind kind, String about, String words) {
		assertThat(found(pod("Pending", "CreateContainerConfigError", words)))
			.containsExactly(new Trouble(kind, "Pod/zymtrace-migrate-x", about, words));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					SECRET_MISSING       | db-ca | MountVolume.SetUp failed for volume "ca" : secret "db-ca" not found
					SECRET_ENTRY_MISSING | ''    | MountVolume.SetUp failed for volume "ca" : references non-existent secret key: ca.crt
					CONFIG_MISSING       | ''    | MountVolume.SetUp failed for volume "c" : references non-existent config key: a
					VOLUME_NOT_MOUNTED   | ''    | Unable to attach or mount volumes: timed out waiting for the condition
					""")
	void aVolumeThatCannotBeMountedIsKnownByItsEvent(Kind kind, String about, String words) {
		assertThat(
				found(pod("Pending", "ContainerCreating", ""), event("Pod/zymtrace-migrate-x", "FailedMount", words)))
			.containsExactly(new Trouble(kind, "Pod/zymtrace-migrate-x", about, words));
		assertThat(found(pod("Running", null, ""), event("Pod/zymtrace-migrate-x", "FailedMount", words))).isEmpty();
	}

	@Test
	void whatTheRegistrySaidIsKnownByTheEventWhileTheKubeletBacksOff() {
		LivePod pod = pod("Pending", "ImagePullBackOff", "Back-off pulling image \"migrate:9\"");
		assertThat(found(pod, event("Pod/zymtrace-migrate-x", "Failed", "Error: ImagePullBackOff"),
				event("Pod/zymtrace-migrate-x", "Failed", "Failed to pull image \"migrate:9\": not found")))
			.containsExactly(new Trouble(Kind.IMAGE_NOT_PULLED, "Pod/zymtrace-migrate-x", "migrate:9",
					"Failed to pull image \"migrate:9\": not found"));
		assertThat(found(pod)).extracting(Trouble::words).containsExactly("Back-off pulling image \"migrate:9\"");
	}

	@Test
	void aQuotaThatLeavesNoRoomForAPodIsTroubleUntilThereIsOne() {
		ClusterEvent refused = event("Job/zymtrace-migrate", "FailedCreate",
				"Error creating: pods \"zymtrace-migrate-x\" is forbidden: exceeded quota: team, requested: pods=1");
		assertThat(Troubles.of(List.of(), List.of(), List.of(refused))).extracting(Trouble::kind, Trouble::object)
			.containsExactly(tuple(Kind.QUOTA_EXCEEDED, "Job/zymtrace-migrate"));
		assertThat(found(pod("Running", null, ""), refused)).isEmpty();
		assertThat(Troubles.of(List.of(), List.of(),
				List.of(event("Job/zymtrace-migrate", "FailedCreate", "violates PodSecurity \"restricted:latest\""))))
			.extracting(Trouble::kind)
			.containsExactly(Kind.POD_REFUSED);
	}

	@Test
	void aJobTellsHowItEndedOrThatItIsAtWork() {
		assertThat(Troubles.of(List.of(job(LiveJob.State.FAILED, "BackoffLimitExceeded")), List.of(), List.of()))
			.extracting(Trouble::kind)
			.containsExactly(Kind.JOB_FAILED);
		assertThat(Troubles.of(List.of(job(LiveJob.State.FAILED, "DeadlineExceeded")), List.of(), List.of()))
			.extracting(Trouble::kind)
			.containsExactly(Kind.JOB_TOOK_TOO_LONG);
		assertThat(Troubles.of(List.of(job(LiveJob.State.ACTIVE, "")), List.of(pod("Running", null, "")), List.of()))
			.allSatisfy((trouble) -> assertThat(trouble.isObstacle()).isFalse())
			.extracting(Trouble::kind)
			.containsExactly(Kind.JOB_AT_WORK);
		assertThat(Troubles.of(List.of(job(LiveJob.State.SUCCEEDED, "")), List.of(), List.of())).isEmpty();
	}

	@Test
	void theMostTellingComesFirst() {
		LivePod stuck = pod("Pending", "CreateContainerConfigError", "secret \"a\" not found");
		assertThat(Troubles.of(List.of(job(LiveJob.State.FAILED, "DeadlineExceeded")), List.of(stuck), List.of()))
			.extracting(Trouble::kind)
			.containsExactly(Kind.SECRET_MISSING, Kind.JOB_TOOK_TOO_LONG);
	}

	private static List<Trouble> found(LivePod pod, ClusterEvent... events) {
		return Troubles.of(List.of(), List.of(pod), List.of(events));
	}

	private static LivePod pod(String phase, @Nullable String waiting, String message) {
		return new LivePod("zymtrace-migrate-x", Map.of(), "Job/zymtrace-migrate", phase, false, false, 0, NOW, null,
				null, List.of(new LivePod.Container("migrate", false, "migrate:9", "", waiting, message, 0, null)));
	}

	private static LiveJob job(LiveJob.State state, String reason) {
		return new LiveJob("zymtrace-migrate", List.of(), state, NOW, null, null, 0, reason, "");
	}

	private static ClusterEvent event(String object, String reason, String message) {
		String[] parts = object.split("/");
		return new ClusterEvent(true, reason, message, parts[0], parts[1], 1, NOW, NOW);
	}

}
