package io.upgradeconsole.helm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HelmFailuresTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress | operation-in-progress
			Error: chart "backend" matching 99.9.9 not found in zymtrace index. | version-not-published
			Error: release: not found | release-unknown
			Error: Kubernetes cluster unreachable: Get "http://127.0.0.1:1/version": dial tcp | cluster-unreachable
			Error: failed to fetch http://127.0.0.1:1/index.yaml : 503 Service Unavailable | repository-unreachable
			Error: apiservices "x" is forbidden: User "sandbox" cannot get resource | cluster-forbids
			Error: execution error at (backend/templates/web.yaml:1:3): key is gone | helm-refused
			""")
	void whatHelmSaysIsToldInWordsAndQuoted(String stderr, String type) {
		assertThat(HelmFailures.translate(1, stderr).type()).isEqualTo(type);
		assertThat(HelmFailures.translate(1, stderr).detail()).contains(stderr);
	}

}
