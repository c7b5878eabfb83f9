package io.upgradeconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The releases page of a console that has just started, and later, beside what
 * {@code helm list -A} takes for the same releases.
 */
class ReleasesPageBench {

	private static final int ROUNDS = 5;

	private static final int LATER_LOADS = 20;

	private final Bench bench = new Bench("releases-page");

	private final Measurement list = Measurement.of("helm list -A", Unit.SECONDS);

	private final Measurement first = Measurement.of("Releases page, 500 releases, first load", Unit.SECONDS);

	private final Measurement later = Measurement.of("Releases page, 500 releases, later loads", Unit.SECONDS);

	@Test
	void theReleasesPageBesideHelmList(@TempDir Path directory) throws Exception {
		try (Sandbox sandbox = Sandbox
			.start(SandboxOptions.defaults().withReleases(SandboxRelease.EXTERNAL_DATABASES))) {
			ManyReleases.in(sandbox);
			helmList(sandbox);
			for (int round = 0; round < ROUNDS; round++) {
				String listed = this.list.time(() -> helmList(sandbox));
				assertThat(JsonMapper.shared().readTree(listed)).hasSize(ManyReleases.RELEASES);
				load(sandbox, Files.createDirectory(directory.resolve("console-" + round)));
			}
		}
		this.bench.ratio(this.first, this.list, 0.2).ratio(this.later, this.list, 0.02).write();
	}

	/** As helm 3 and 4 both list all, at most 256 of them unless told otherwise. */
	private static String helmList(Sandbox sandbox) {
		return sandbox.helm("list", "-A", "--max", "0", "-o", "json");
	}

	private void load(Sandbox sandbox, Path directory) throws Exception {
		try (ConsoleProcess console = ConsoleProcess.packaged(directory,
				SandboxProperties.of(sandbox, directory.resolve("data")), Map.of())) {
			ConsoleClient client = new ConsoleClient(console.port()).signIn();
			assertThat(releases(this.first.time(() -> client.page("/")))).isPositive();
			for (int load = 0; load < LATER_LOADS; load++) {
				assertThat(releases(this.later.time(() -> client.page("/")))).isPositive();
			}
			console.stop();
		}
	}

	private static int releases(String page) {
		return Jsoup.parse(page).select("tbody tr").size();
	}

}
