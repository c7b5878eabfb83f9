package io.upgradeconsole.helm;

import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What helm 3.17.2 and helm 4.2.3 said, recorded.
 */
class HelmFailuresTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					operation-in-progress  | Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress
					version-not-published  | Error: chart "backend" matching 99.9.9 not found in zymtrace index. (try 'helm repo update'): no chart version found for backend-99.9.9
					cluster-unreachable    | Error: Kubernetes cluster unreachable: Get "http://127.0.0.1:1/version": dial tcp 127.0.0.1:1: connect: connection refused
					cluster-unreachable    | Error: kubernetes cluster unreachable: Get "http://127.0.0.1:1/version": dial tcp 127.0.0.1:1: connect: connection refused
					cluster-unreachable    | Error: kubernetes cluster unreachable: context "nope" does not exist
					cluster-unreachable    | Error: UPGRADE FAILED: query: failed to query with labels: Get "https://10.0.0.1/api/v1/namespaces/zymtrace/secrets?labelSelector=name": dial tcp 10.0.0.1:443: i/o timeout
					repository-unreachable | Error: looks like "http://127.0.0.1:2" is not a valid chart repository or cannot be reached: Get "http://127.0.0.1:2/index.yaml": dial tcp 127.0.0.1:2: connect: connection refused
					repository-unreachable | ...Unable to get an update from the "zymtrace" chart repository (http://127.0.0.1:2):
					repository-unreachable | Error: failed to update the following repositories: [http://127.0.0.1:2]
					cluster-forbids        | Error: UPGRADE FAILED: secrets is forbidden: User "console" cannot list resource "secrets" in API group "" in the namespace "zymtrace"
					quota-exceeded         | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: post-upgrade hooks failed: warning: Hook post-upgrade backend/templates/services.yaml failed: 1 error occurred: * deployments.apps "zymtrace-web" is forbidden: exceeded quota: sandbox, requested: count/deployments.apps=1, used: count/deployments.apps=20, limited: count/deployments.apps=20
					quota-exceeded         | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to rollback-on-failure being set: post-upgrade hooks failed: warning: Hook post-upgrade backend/templates/services.yaml failed: server-side apply failed for object s7/zymtrace-web apps/v1, Kind=Deployment: deployments.apps "zymtrace-web" is forbidden: exceeded quota: sandbox, requested: count/deployments.apps=1, used: count/deployments.apps=20, limited: count/deployments.apps=20
					cluster-forbids        | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: cannot patch "zymtrace-common" with kind ConfigMap: configmaps "zymtrace-common" is forbidden: User "sandbox" cannot patch resource "configmaps" in API group ""
					field-immutable        | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: cannot patch "zymtrace-postgres-data" with kind PersistentVolumeClaim: PersistentVolumeClaim "zymtrace-postgres-data" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity
					field-immutable        | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to rollback-on-failure being set: server-side apply failed for object s15/zymtrace-common /v1, Kind=ConfigMap: ConfigMap "zymtrace-common" is invalid: data: Forbidden: field is immutable when `immutable` is set
					field-immutable        | Error: UPGRADE FAILED: cannot patch "a" with kind Deployment: Deployment.apps "a" is invalid: spec.selector: Invalid value: v1.LabelSelector{}: field is immutable
					hook-failed            | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: post-upgrade hooks failed: 1 error occurred: * job zymtrace-migrate failed: BackoffLimitExceeded
					hook-failed            | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: post-upgrade hooks failed: 1 error occurred: * job zymtrace-migrate failed: DeadlineExceeded
					hook-failed            | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to rollback-on-failure being set: post-upgrade hooks failed: resource Job/s2/zymtrace-migrate not ready. status: Failed, message: Job Failed. failed: 2/1
					hook-timed-out         | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: post-upgrade hooks failed: 1 error occurred: * timed out waiting for the condition
					hook-timed-out         | Error: UPGRADE FAILED: release backend failed, and has been rolled back due to rollback-on-failure being set: post-upgrade hooks failed: resource Job/s1/zymtrace-migrate not ready. status: InProgress, message: Job in progress context deadline exceeded
					hook-timed-out         | Error: INSTALLATION FAILED: failed pre-install: timed out waiting for the condition
					cluster-unreachable    | Error: UPGRADE FAILED: an error occurred while finding last successful release. original upgrade error: post-upgrade hooks failed: 1 error occurred: * timed out waiting for the condition : query: failed to query with labels: Get "http://127.0.0.1:36415/api/v1/namespaces/s6/secrets?labelSelector=name": EOF
					release-unknown        | Error: release: not found
					helm-refused           | Error: UPGRADE FAILED: execution error at (backend/templates/a.yaml:1:4): metricReporter.enabled has been removed
					""")
	void eachKnownMessageIsTranslated(String type, String said) {
		Problem problem = HelmFailures.translate(1, said + "\n");
		assertThat(problem.type()).isEqualTo(type);
		assertThat(problem.detail()).endsWith("said: " + said);
		assertThat(problem.remedy()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					metricReporter.enabled has been removed | Error: UPGRADE FAILED: execution error at (backend/templates/a.yaml:1:4): metricReporter.enabled has been removed
					it is gone | "W1122 warning of client-go
					Error: execution error at (backend/templates/config/configmap.yaml:165:6): it is gone

					Use --debug flag to render out invalid YAML
					"
					template: b/templates/a.yaml:3:10: executing "b" at <.Values.a.b>: nil pointer evaluating interface {}.b | Error: template: b/templates/a.yaml:3:10: executing "b" at <.Values.a.b>: nil pointer evaluating interface {}.b
					""")
	void aChartThatRefusesIsQuotedInItsOwnWords(String message, String said) {
		assertThat(HelmFailures.exception(1, said)).isInstanceOfSatisfying(ChartRefusedException.class, (ex) -> {
			assertThat(ex.chartMessage()).isEqualTo(message);
			assertThat(ex.problem().type()).isEqualTo("chart-refused");
		});
	}

	@Test
	void helm4TellsOfAStumblingTemplateOnSeveralLines() {
		assertThat(HelmFailures.exception(1, """
				level=INFO msg="warning: cannot overwrite table with non table"
				Error: UPGRADE FAILED: backend/templates/services.yaml:30:10
				  executing "backend/templates/services.yaml" at <include "pullSecrets" $>:
				    error calling include:
				""")).isInstanceOfSatisfying(ChartRefusedException.class,
				(ex) -> assertThat(ex.chartMessage()).startsWith("backend/templates/services.yaml:30:10")
					.endsWith("error calling include:"));
	}

	@Test
	void aSchemaIsPartOfTheChart() {
		assertThat(HelmFailures.exception(1, """
				Error: UPGRADE FAILED: values don't meet the specifications of the schema(s) in the following chart(s):
				backend:
				- global: siteName is required
				""")).isInstanceOfSatisfying(ChartRefusedException.class,
				(ex) -> assertThat(ex.chartMessage()).endsWith("backend:\n- global: siteName is required"));
	}

	@Test
	void aLookUpThatTheClusterForbidsIsNotTheChartsRefusal() {
		assertThat(HelmFailures.exception(1,
				"Error: execution error at (b/templates/a.yaml:1:4): error calling lookup: apiservices is forbidden: no"))
			.isNotInstanceOf(ChartRefusedException.class)
			.extracting((ex) -> ex.problem().type())
			.isEqualTo("cluster-forbids");
	}

	@Test
	void aLongMessageKeepsItsEnd() {
		assertThat(HelmFailures.translate(1, "x".repeat(5000) + " the end").detail()).endsWith("the end")
			.hasSizeLessThan(1100);
	}

	@Test
	void helm3DoesNotTellByItsExitCodeThatAnUpdateFailed() {
		assertThat(HelmFailures.updateFailed("""
				Hang tight while we grab the latest from your chart repositories...
				...Unable to get an update from the "z" chart repository (http://127.0.0.1:18765):
					Get "http://127.0.0.1:18765/index.yaml": dial tcp 127.0.0.1:18765: connect: connection refused
				Update Complete. ⎈Happy Helming!⎈
				""")).isTrue();
		assertThat(HelmFailures.updateFailed("...Successfully got an update from the \"z\" chart repository\n"))
			.isFalse();
	}

}
