package io.upgradeconsole.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.cluster.Trouble.Kind;
import io.upgradeconsole.cluster.Troubles;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Helm's words are recorded from helm 3.17.2 and 4.2.3.
 */
class DiagnosisTests {

	private static final Attempt ATTEMPT = new Attempt(ReleaseRef.of("local", "zymtrace", "backend"), new Revision(3),
			"70m");

	private static final String TIMED_OUT_3 = "post-upgrade hooks failed: 1 error occurred: * timed out waiting for the condition";

	private static final String TIMED_OUT_4 = "post-upgrade hooks failed: resource Job/zymtrace/zymtrace-migrate not ready. "
			+ "status: InProgress, message: Job in progress context deadline exceeded";

	private static final String ROLLED_BACK_3 = "Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: ";

	private static final Trouble SECRET = new Trouble(Kind.SECRET_MISSING, "Pod/zymtrace-migrate-x", "acme-logins",
			"secret \"acme-logins\" not found");

	private static final Trouble AT_WORK = new Trouble(Kind.JOB_AT_WORK, "Job/zymtrace-migrate", "zymtrace-migrate-x",
			"");

	@Test
	void aHookThatTimedOutIsExplainedByWhatItsPodLacked() {
		for (String words : List.of(TIMED_OUT_3, TIMED_OUT_4)) {
			Cause cause = cause(ROLLED_BACK_3 + words, SECRET, AT_WORK);
			assertThat(cause.code()).isEqualTo("secret-missing");
			assertThat(cause.detail())
				.isEqualTo("Pod zymtrace-migrate-x cannot start: the Secret acme-logins is not there.");
			assertThat(cause.nextStep()).startsWith("Create the Secret acme-logins in namespace zymtrace");
			assertThat(cause.evidence()).extracting(Cause.Evidence::source)
				.containsExactly("Pod zymtrace-migrate-x", "Helm");
		}
	}

	@Test
	void aMigrationThatIsAtWorkIsSlow() {
		Cause cause = new Diagnosis(ATTEMPT, List.of(ROLLED_BACK_3 + TIMED_OUT_3), seen(AT_WORK),
				List.of("applying", "building an index"))
			.ofHelm()
			.orElseThrow();
		assertThat(cause.code()).isEqualTo("migration-slow");
		assertThat(cause.detail()).contains("70m", "pod zymtrace-migrate-x still ran")
			.endsWith("The last line that it printed: building an index");
		assertThat(cause.nextStep()).contains("services.migrate.timeoutSeconds", "longer timeout than 70m");
		assertThat(cause.commands()).containsExactly("kubectl logs -n zymtrace job/zymtrace-migrate --tail=100");
		assertThat(cause.evidence()).contains(new Cause.Evidence("The last lines that the migration printed",
				List.of("applying", "building an index")));
	}

	@Test
	void aHookOfWhichNothingWasSeenIsToldInHelmsWords() {
		Cause cause = cause(ROLLED_BACK_3 + TIMED_OUT_3);
		assertThat(cause.code()).isEqualTo("hook-timed-out");
		assertThat(cause.detail()).contains("timed out waiting for the condition");
	}

	@Test
	void whatHelmItselfNamesIsTheCauseWhateverElseIsInTrouble() {
		Cause cause = cause(ROLLED_BACK_3
				+ "post-upgrade hooks failed: deployments.apps \"zymtrace-gateway\" is forbidden: User \"console\" "
				+ "cannot delete resource \"deployments\" in API group \"apps\"", SECRET);
		assertThat(cause.code()).isEqualTo("cluster-forbids");
		assertThat(cause.commands()).containsExactly("kubectl auth can-i delete deployments.apps -n zymtrace");
		assertThat(cause.evidence()).extracting(Cause.Evidence::source).contains("Pod zymtrace-migrate-x");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					kubectl get -n zymtrace ConfigMap zymtrace-common -o yaml | cannot patch "zymtrace-common" with kind ConfigMap: ConfigMap "zymtrace-common" is invalid: data: Forbidden: field is immutable when `immutable` is set
					kubectl get -n zymtrace StatefulSet zymtrace-postgres -o yaml | StatefulSet.apps "zymtrace-postgres" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas' are forbidden
					kubectl describe quota -n zymtrace | deployments.apps "zymtrace-web" is forbidden: exceeded quota: team, requested: count/deployments.apps=1
					helm history backend -n zymtrace | another operation (install/upgrade/rollback) is in progress
					""")
	void theObjectThatHelmNamesCanBeLookedAt(String command, String words) {
		assertThat(cause("Error: UPGRADE FAILED: " + words).commands()).containsExactly(command);
	}

	@ParameterizedTest
	@ValueSource(strings = { TIMED_OUT_3 + " : cannot patch \"zymtrace-common\" with kind ConfigMap: ",
			TIMED_OUT_4 + ": server-side apply failed for object zymtrace/zymtrace-common /v1, Kind=ConfigMap: " })
	void aRollbackThatFailedTooIsTheWorseNews(String words) {
		Cause cause = cause(
				"Error: UPGRADE FAILED: an error occurred while rolling back the release. original upgrade error: "
						+ words + "configmaps \"zymtrace-common\" is forbidden: exceeded quota: team",
				SECRET);
		assertThat(cause.code()).isEqualTo("rollback-failed");
		assertThat(cause.detail()).startsWith("A Secret is missing.")
			.contains("could not put back what it had changed. The namespace's quota is used up.");
		assertThat(cause.nextStep()).contains("roll back to revision 3", "Do not upgrade before");
		assertThat(cause.commands()).contains("kubectl describe quota -n zymtrace", "helm history backend -n zymtrace");
	}

	@Test
	void whatKeepsHelmFromUpgradingMayKeepItFromRollingBackToo() {
		String grown = "server-side apply failed for object zymtrace/data /v1, Kind=PersistentVolumeClaim: PersistentVolumeClaim "
				+ "\"data\" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity";
		Cause cause = cause(
				"Error: UPGRADE FAILED: an error occurred while rolling back the release. original upgrade error: "
						+ grown + ": " + grown);
		assertThat(cause.detail()).startsWith("An object has a field that the cluster does not change.")
			.endsWith("for the same reason.");
		assertThat(cause.commands()).containsExactly("kubectl get -n zymtrace PersistentVolumeClaim data -o yaml",
				"helm history backend -n zymtrace");
	}

	@Test
	void aReleaseThatNeverSucceededHasNothingToGoBackTo() {
		Cause cause = cause(
				"Error: UPGRADE FAILED: unable to find a previously successful release when attempting to rollback. original upgrade error: "
						+ TIMED_OUT_4,
				AT_WORK);
		assertThat(cause.code()).isEqualTo("rollback-failed");
		assertThat(cause.title()).contains("nothing to roll back to");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			TIMED_OUT_3 + " : query: failed to query with labels: Get \"http://h/api/v1/namespaces/z/secrets\": EOF",
			TIMED_OUT_3 + " : Kubernetes cluster unreachable: Get \"http://127.0.0.1:34389/version\": EOF",
			TIMED_OUT_4 + ": kubernetes cluster unreachable: Get \"http://127.0.0.1:34389/version\": EOF" })
	void aClusterThatIsAwayKeepsHelmFromRollingBack(String words) {
		Cause cause = cause(
				"Error: UPGRADE FAILED: an error occurred while finding last successful release. original upgrade error: "
						+ words,
				AT_WORK);
		assertThat(cause.code()).isEqualTo("cluster-unreachable");
		assertThat(cause.detail()).endsWith("So helm could not roll back either.");
	}

	@Test
	void aChartThatRefusesAtTheLastMomentIsQuoted() {
		Cause cause = cause("Error: UPGRADE FAILED: execution error at (backend/templates/a.yaml:1:4): it is gone");
		assertThat(cause.code()).isEqualTo("chart-refused");
		assertThat(cause.detail()).contains("it is gone");
	}

	@Test
	void wordsThatNobodyKnowsLeaveTheCauseOpenAndKeepWhatWasSeen() {
		Diagnosis diagnosis = new Diagnosis(ATTEMPT, List.of("Error: UPGRADE FAILED: context canceled"), seen(SECRET),
				List.of());
		assertThat(diagnosis.ofHelm()).isEmpty();
		assertThat(diagnosis.inShort()).isEqualTo("While helm waited: Pod zymtrace-migrate-x cannot start: "
				+ "the Secret acme-logins is not there. Helm said: Error: UPGRADE FAILED: context canceled");
		assertThat(diagnosis.evidence()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			unauthorized: authentication required     | login
			pull access denied for zymtrace/migrate   | login
			manifest unknown                          | tag
			docker.io/zymtrace/migrate:9: not found   | tag
			dial tcp: lookup registry: no such host   | nodes reach the registry
			""")
	void whatToDoAboutAnImageDependsOnWhatTheRegistrySaid(String said, String advice) {
		assertThat(TroubleCauses.of(new Trouble(Kind.IMAGE_NOT_PULLED, "Pod/a-1", "a:9", said), ATTEMPT).nextStep())
			.contains(advice);
	}

	@ParameterizedTest
	@EnumSource
	void eachTroubleHasACodeAndANextStepInWholeSentences(Kind kind) {
		Cause cause = TroubleCauses.of(new Trouble(kind, "Pod/zymtrace-web-1", "x", "said."), ATTEMPT);
		assertThat(cause.code()).matches("[a-z]+(-[a-z]+)+");
		assertThat(Stream.of(cause.detail(), cause.nextStep())).allMatch((text) -> text.matches("(?s)[A-Z].*[.]"))
			.noneMatch((text) -> text.contains("..") || text.contains("  "));
		assertThat(cause.commands()).isNotEmpty().allMatch((command) -> command.startsWith("kubectl "));
	}

	private static Cause cause(String said, Trouble... troubles) {
		return new Diagnosis(ATTEMPT, List.of(said), seen(troubles), List.of()).ofHelm().orElseThrow();
	}

	private static Sightings seen(Trouble... troubles) {
		Sightings sightings = new Sightings();
		sightings.add(new Troubles.Look(Set.of(), List.of(troubles)));
		return sightings;
	}

}
