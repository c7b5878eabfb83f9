package io.upgradeconsole.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClusterFailuresTests {

	@ParameterizedTest
	@CsvSource({ "0, cluster-unreachable", "-1, cluster-unreachable", "401, cluster-forbids", "403, cluster-forbids",
			"500, cluster-refused" })
	void tellsWhetherTheClusterAnsweredAtAll(int code, String type) {
		assertThatThrownBy(() -> ClusterFailures.translated(new ClusterName("local"), () -> {
			throw new KubernetesClientException("no", code, null);
		})).isInstanceOfSatisfying(ProblemException.class, (ex) -> assertThat(ex.problem().type()).isEqualTo(type));
	}

}
