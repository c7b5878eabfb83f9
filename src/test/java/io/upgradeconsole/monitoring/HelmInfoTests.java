package io.upgradeconsole.monitoring;

import java.util.Map;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmVersion;
import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.info.Info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class HelmInfoTests {

	private final Helm helm = mock();

	private final HelmInfo info = new HelmInfo(this.helm, mock(ChartRepository.class));

	@Test
	void namesTheHelmInUse() {
		given(this.helm.version(any())).willReturn(new HelmVersion("v3.17.2", 3, 17));
		assertThat(said()).isEqualTo(Map.of("version", "v3.17.2"));
	}

	@Test
	void saysWhatIsWrongWithHelmAndStillAnswers() {
		given(this.helm.version(any()))
			.willThrow(Problem.unavailable("helm-missing", "Helm cannot be started", "detail", "remedy").asException());
		assertThat(said()).isEqualTo(Map.of("problem", "Helm cannot be started"));
	}

	private Object said() {
		Info.Builder builder = new Info.Builder();
		this.info.contribute(builder);
		return builder.build().get("helm");
	}

}
