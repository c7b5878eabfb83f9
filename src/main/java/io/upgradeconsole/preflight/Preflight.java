package io.upgradeconsole.preflight;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Service;

/**
 * What has to hold before anything is planned.
 */
@Service
public class Preflight {

	private final Helm helm;

	private final ChartRepository repository;

	Preflight(Helm helm, ChartRepository repository) {
		this.helm = helm;
		this.repository = repository;
	}

	/**
	 * Helm is there, and new enough.
	 * @return its version
	 * @throws ProblemException when it is not; the remedy says which setting to mend
	 */
	public HelmVersion requireTools() {
		HelmVersion version = this.helm.version(this.repository.home());
		if (!version.isSupported()) {
			throw Problem
				.unavailable("helm-too-old", "This helm is too old",
						"Helm " + version.text() + " does not know --reset-then-reuse-values, "
								+ "without which an upgrade silently resets values.",
						"Install helm 3.14 or newer and set console.helm.binary to it.")
				.asException();
		}
		return version;
	}

}
