package io.upgradeconsole.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is asked of the console's own machine.
 */
@Component
class ToolChecks {

	private final Helm helm;

	private final ChartRepository repository;

	private final PreflightProperties properties;

	private final Path dataDirectory;

	ToolChecks(Helm helm, ChartRepository repository, PreflightProperties properties,
			@Value("${console.data-dir}") Path dataDirectory) {
		this.helm = helm;
		this.repository = repository;
		this.properties = properties;
		this.dataDirectory = dataDirectory;
	}

	/**
	 * Helm is there, and new enough.
	 * @throws ProblemException when it is not
	 */
	HelmVersion required() {
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

	PreflightCheck helm() {
		return PreflightCheck.passed("helm-version", "Helm is there and new enough",
				"Helm " + required().text() + "; 3.14 or newer is needed.");
	}

	PreflightCheck diffPlugin() {
		boolean there = this.helm.plugins().contains("diff");
		return PreflightCheck.info("helm-diff",
				there ? "The plugin helm-diff is installed" : "The plugin helm-diff is not installed",
				"The console compares by itself and needs no plugin. Helm-diff would not show the services: they are hooks, which it leaves out unless told otherwise.");
	}

	PreflightCheck disk() {
		try {
			DataSize free = DataSize.ofBytes(Files.getFileStore(this.dataDirectory).getUsableSpace());
			String evidence = free.toMegabytes() + " MB are free in the data directory.";
			return (free.compareTo(this.properties.freeSpace()) >= 0)
					? PreflightCheck.passed("disk", "There is room for logs", evidence)
					: PreflightCheck.warning("disk", "There is little room for logs", evidence,
							"An operation whose log cannot be written does not start. Make room:",
							"df -h " + this.dataDirectory);
		}
		catch (IOException ex) {
			throw Problem
				.unavailable("data-directory-unreadable", "The data directory cannot be read",
						"The system does not say how much room there is.", "Check console.data-dir.")
				.asException(ex);
		}
	}

}
