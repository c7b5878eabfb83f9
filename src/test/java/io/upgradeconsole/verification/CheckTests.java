package io.upgradeconsole.verification;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTests {

	@Test
	void listsEvidencePointByPointAndKeepsBracketsTogether() {
		assertThat(check("web (0/1 ready; ImagePullBackOff of web:1); ui (0/1 ready); 2 pods.").points())
			.containsExactly("web (0/1 ready; ImagePullBackOff of web:1)", "ui (0/1 ready)", "2 pods.");
		assertThat(check("All 9 exist.").points()).containsExactly("All 9 exist.");
	}

	private static Check check(String evidence) {
		return new Check("workloads-ready", "Every workload is ready", Check.Status.FAILED, evidence);
	}

}
