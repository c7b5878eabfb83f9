package io.upgradeconsole.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClusterFailuresTests {

	@ParameterizedTest
	@CsvSource({ "-1,cluster-unreachable", "0,cluster-unreachable", "401,cluster-forbids", "403,cluster-forbids",
			"500,cluster-refused" })
	void theCodeTellsWhetherTheClusterIsAwayOrRefuses(int code, String type) {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> ClusterFailures.translated(new ClusterName("sandbox"), () -> {
				throw new KubernetesClientException("it failed", code, null);
			}))
			.satisfies((ex) -> assertThat(ex.problem().type()).isEqualTo(type));
	}

}
