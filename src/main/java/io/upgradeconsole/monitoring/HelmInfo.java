package io.upgradeconsole.monitoring;

import java.util.Map;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.target.ProblemException;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Names the helm that the console runs, beside its own build; where helm cannot be asked,
 * it says what is wrong instead.
 */
@Component
class HelmInfo implements InfoContributor {

	private final Helm helm;

	private final ChartRepository repository;

	HelmInfo(Helm helm, ChartRepository repository) {
		this.helm = helm;
		this.repository = repository;
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("helm", helm());
	}

	private Map<String, String> helm() {
		try {
			return Map.of("version", this.helm.version(this.repository.home()).text());
		}
		catch (ProblemException ex) {
			return Map.of("problem", ex.problem().title());
		}
	}

}
