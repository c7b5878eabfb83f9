package io.upgradeconsole.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.ShippedConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the console takes until it is ready, beside an empty application of the same
 * libraries, with the settings of its image, without and with what a first start has
 * written down; and what memory it holds when it has done an upgrade.
 */
class StartBench {

	private static final int WARM_UP = 1;

	private static final int ROUNDS = 7;

	private static final SandboxRelease RELEASE = SandboxRelease.EXTERNAL_DATABASES;

	@Test
	void isReadySoonAndSmallAfterAnUpgrade(@TempDir Path directory) throws Exception {
		ShippedJars jars = ShippedJars.in(directory);
		Bench bench = new Bench("start");
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withReleases(RELEASE))) {
			List<String> console = properties(SandboxProperties.of(sandbox, directory.resolve("data")));
			List<String> empty = properties(
					Map.of("spring.datasource.url", "jdbc:h2:file:" + directory.resolve("empty/empty"),
							"management.endpoint.health.probes.enabled", "true"));
			compare(bench, "", jars, directory, List.of(), List.of(), console, empty);
			compare(bench, " with a cache", jars, directory,
					List.of(ShippedConsole.train(jars.console(), ShippedJars.jvm(), directory, console)),
					List.of(ShippedConsole.train(jars.empty(), ShippedJars.jvm(), directory, empty)), console, empty);
			try (StartedJar started = StartedJar.start(jars.console(), directory, ShippedJars.jvm(), console)) {
				Measurement ready = Measurement.of("Resident memory when ready", Unit.MEGABYTES)
					.add(started.residentMegabytes());
				new ConsoleClient(started.port()).upgradeImages(RELEASE, "26.5.1");
				bench
					.ratio(Measurement.of("Resident memory after an upgrade", Unit.MEGABYTES)
						.add(started.residentMegabytes()), Measurement.fixed("300 MB", Unit.MEGABYTES, 300), 1)
					.report(ready);
			}
		}
		bench.write();
	}

	private static void compare(Bench bench, String how, ShippedJars jars, Path directory, List<String> consoleCache,
			List<String> emptyCache, List<String> console, List<String> empty)
			throws IOException, InterruptedException {
		Measurement own = Measurement.of("Start to ready" + how, Unit.SECONDS);
		Measurement reference = Measurement.of("an empty application of the same libraries" + how, Unit.SECONDS);
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			double ownSeconds = seconds(jars.console(), directory, consoleCache, console);
			double referenceSeconds = seconds(jars.empty(), directory, emptyCache, empty);
			if (round >= 0) {
				own.add(ownSeconds);
				reference.add(referenceSeconds);
			}
		}
		bench.ratio(own, reference, 1.5);
	}

	private static double seconds(Path jar, Path directory, List<String> cache, List<String> properties)
			throws IOException, InterruptedException {
		List<String> jvm = new ArrayList<>(ShippedJars.jvm());
		jvm.addAll(cache);
		try (StartedJar started = StartedJar.start(jar, directory, jvm, properties)) {
			return started.secondsToReady();
		}
	}

	private static List<String> properties(Map<String, String> properties) {
		return properties.entrySet().stream().map((each) -> "--" + each.getKey() + "=" + each.getValue()).toList();
	}

}
