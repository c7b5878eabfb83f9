package io.upgradeconsole.helm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.process.ConsoleData;
import io.upgradeconsole.process.ProcessRunner;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is counted of the questions to helm.
 */
class HelmQueriesTests {

	@TempDir
	Path directory;

	private final MeterRegistry meters = new SimpleMeterRegistry();

	@ParameterizedTest
	@CsvSource({ "/usr/bin/true, answered", "/usr/bin/false, helm-refused", "/nonexistent/helm, helm-missing" })
	void aQueryIsTimedByItsCommandAndByHowItEnded(String binary, String outcome) {
		Helm helm = helm(binary);
		try {
			helm.defaults(new ChartVersion("26.5.0"), new HelmHome(this.directory.resolve("home"), false));
		}
		catch (ProblemException ex) {
			assertThat(outcome).isEqualTo(ex.problem().type());
		}
		assertThat(this.meters.get("console.helm.queries")
			.tag("command", "helm show values")
			.tag("outcome", outcome)
			.timer()
			.count()).isEqualTo(1);
	}

	@Test
	void itsNameIsTheCommandAndNothingThatTheCommandNames() {
		assertThat(Helm.name(List.of("/opt/helm", "upgrade", "--install", "backend", "--set", "a=b")))
			.isEqualTo("helm upgrade");
		assertThat(Helm.name(List.of("helm", "repo", "update", "zymtrace"))).isEqualTo("helm repo update");
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Helm.name(List.of("helm")));
	}

	private Helm helm(String binary) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
		return new Helm(
				new HelmProperties(binary, Duration.ofSeconds(10),
						new HelmProperties.Repository("zymtrace", URI.create("https://helm.example.com"), "backend",
								Duration.ofMinutes(5))),
				new ProcessRunner(new ConsoleData(this.directory)), observations);
	}

}
