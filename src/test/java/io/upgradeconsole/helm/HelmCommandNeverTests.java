package io.upgradeconsole.helm;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseName;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which command lines there are, word by word, and that no other can be said.
 */
class HelmCommandNeverTests {

	private static final ChartSource SOURCE = new ChartSource("zymtrace", URI.create("https://charts.example"),
			"backend");

	private static final ReleaseName RELEASE = new ReleaseName("rel");

	private static final Namespace NAMESPACE = new Namespace("ns");

	private static final ChartVersion VERSION = new ChartVersion("26.8.4");

	private static final UpgradeTimeout TIMEOUT = UpgradeTimeout.parse("70m");

	private static final HelmCommand.Upgrade IMAGE_ONLY = new HelmCommand.Upgrade(RELEASE, NAMESPACE, SOURCE, VERSION,
			null, new ImageTag("26.8.5"), TIMEOUT);

	private static final HelmCommand.Upgrade CHART_ONLY = new HelmCommand.Upgrade(RELEASE, NAMESPACE, SOURCE, VERSION,
			"mine.yaml", null, TIMEOUT);

	private static final HelmCommand.Upgrade COMBINED = new HelmCommand.Upgrade(RELEASE, NAMESPACE, SOURCE, VERSION,
			"mine.yaml", new ImageTag("26.8.5"), TIMEOUT);

	private static final RebuiltChart REBUILT = RebuiltChart
		.of(Map.of("metadata", Map.of("name", "backend", "version", "26.8.4")));

	private static final HelmCommand.Upgrade FROM_RECORD = new HelmCommand.Upgrade(RELEASE, NAMESPACE, REBUILT, VERSION,
			null, new ImageTag("26.8.5"), TIMEOUT);

	static Stream<HelmCommand> all() {
		return Stream.of(new HelmCommand.RepoAdd(SOURCE), new HelmCommand.RepoUpdate(SOURCE),
				new HelmCommand.SearchRepo(SOURCE, null), new HelmCommand.SearchRepo(SOURCE, VERSION),
				new HelmCommand.Version(), IMAGE_ONLY, CHART_ONLY, COMBINED, IMAGE_ONLY.dryRun(), CHART_ONLY.dryRun(),
				COMBINED.dryRun(), COMBINED.dryRun("_changes.yaml"), FROM_RECORD, FROM_RECORD.dryRun(),
				new HelmCommand.ShowValues(SOURCE, VERSION), new HelmCommand.History(RELEASE, NAMESPACE),
				new HelmCommand.GetValues(RELEASE, NAMESPACE, new Revision(3)), new HelmCommand.PluginList(),
				new HelmCommand.Rollback(RELEASE, new Revision(3), NAMESPACE, TIMEOUT),
				new HelmCommand.Template(RELEASE, NAMESPACE, REBUILT, "_changes.yaml"));
	}

	@Test
	void everyCommandThatThereIsStandsInThisTest() {
		assertThat(HelmCommand.class.isSealed()).isTrue();
		assertThat(all().map(Object::getClass).distinct())
			.containsExactlyInAnyOrder(HelmCommand.class.getPermittedSubclasses());
		assertThat(Arrays.stream(HelmCommand.class.getPermittedSubclasses())).allMatch(Class::isRecord)
			.allMatch((type) -> Modifier.isFinal(type.getModifiers()));
	}

	@ParameterizedTest
	@MethodSource("all")
	void noCommandForcesDeletesSkipsOrReachesForAShell(HelmCommand command) {
		assertThat(command.argv()).first().isEqualTo("helm");
		assertThat(command.argv()).allSatisfy((argument) -> assertThat(argument.toLowerCase(Locale.ROOT))
			.doesNotContain("force", "uninstall", "delete", "skip", "no-hooks", "cleanup", "replace", "take-ownership",
					"post-renderer", "devel", "insecure")
			.isNotIn("--reuse-values", "--reset-values", "install", "--wait=false", "sh", "-c"));
	}

	@ParameterizedTest
	@MethodSource("all")
	void onlyARollbackRollsBackAndNamesTheRevision(HelmCommand command) {
		assertThat(command.argv().contains("rollback")).isEqualTo(command instanceof HelmCommand.Rollback);
		if (command instanceof HelmCommand.Rollback) {
			assertThat(command.argv()).containsExactly("helm", "rollback", "rel", "3", "-n", "ns", "--wait",
					"--timeout", "1h10m0s");
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyUpgradeKeepsTheValuesPinsTheChartAndUndoesItselfWhenItFails(HelmCommand command) {
		if (command.argv().contains("upgrade")) {
			assertThat(command.argv()).contains("--reset-then-reuse-values").containsSequence("--namespace", "ns");
			// a directory holds no other version
			assertThat(command.argv()).containsAnyOf("./backend-26.8.4", "--version");
			assertThat(command.argv().contains("--version")).isEqualTo(command.files().isEmpty());
			assertThat(command.argv().contains("--atomic")).isNotEqualTo(command.argv().contains("--dry-run=server"));
		}
		assertThat(command.argv().contains("upgrade"))
			.isEqualTo(command instanceof HelmCommand.Upgrade || command instanceof HelmCommand.DryRun);
	}

	@Test
	void pathAIsWrittenAsInTheRunbook() {
		assertThat(IMAGE_ONLY.argv()).containsExactly("helm", "upgrade", "--install", "rel", "zymtrace/backend",
				"--namespace", "ns", "--version", "26.8.4", "--reset-then-reuse-values", "--set",
				"services.common.imageTag=26.8.5", "--atomic", "--debug", "--timeout", "1h10m0s");
	}

	@Test
	void pathBIsWrittenAsInTheRunbook() {
		assertThat(CHART_ONLY.argv()).containsExactly("helm", "upgrade", "--install", "rel", "zymtrace/backend",
				"--namespace", "ns", "--version", "26.8.4", "-f", "mine.yaml", "--reset-then-reuse-values", "--atomic",
				"--debug", "--timeout", "1h10m0s");
	}

	@Test
	void pathCIsWrittenAsInTheRunbook() {
		assertThat(COMBINED.argv()).containsExactly("helm", "upgrade", "--install", "rel", "zymtrace/backend",
				"--namespace", "ns", "--version", "26.8.4", "-f", "mine.yaml", "--reset-then-reuse-values", "--set",
				"services.common.imageTag=26.8.5", "--atomic", "--debug", "--timeout", "1h10m0s");
	}

	@Test
	void aDryRunIsTheSameUpgradeRenderedByTheServer() {
		assertThat(COMBINED.dryRun().argv()).containsExactly("helm", "upgrade", "--install", "rel", "zymtrace/backend",
				"--namespace", "ns", "--version", "26.8.4", "-f", "mine.yaml", "--reset-then-reuse-values", "--set",
				"services.common.imageTag=26.8.5", "--dry-run=server", "-o", "json");
	}

	@Test
	void pathAFromTheReleaseRecordNamesADirectoryAndNoRepository() {
		assertThat(FROM_RECORD.argv()).containsExactly("helm", "upgrade", "--install", "rel", "./backend-26.8.4",
				"--namespace", "ns", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.8.5",
				"--atomic", "--debug", "--timeout", "1h10m0s");
		assertThat(FROM_RECORD.files()).containsOnlyKeys("backend-26.8.4/Chart.yaml", "backend-26.8.4/values.yaml");
		assertThat(FROM_RECORD.dryRun().files()).isEqualTo(FROM_RECORD.files());
	}

	@Test
	void changesOfAKeyComeAfterTheUsersFileAndAreRenderedOnly() {
		assertThat(COMBINED.dryRun("_changes.yaml").argv()).containsExactly("helm", "upgrade", "--install", "rel",
				"zymtrace/backend", "--namespace", "ns", "--version", "26.8.4", "-f", "mine.yaml", "-f",
				"_changes.yaml", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.8.5",
				"--dry-run=server", "-o", "json", "--disable-openapi-validation");
		assertThat(new HelmCommand.Template(RELEASE, NAMESPACE, REBUILT, "_changes.yaml").argv()).containsExactly(
				"helm", "template", "rel", "./backend-26.8.4", "--namespace", "ns", "--is-upgrade", "-f",
				"_changes.yaml");
		assertThat(new HelmCommand.ShowValues(SOURCE, VERSION).argv()).containsExactly("helm", "show", "values",
				"zymtrace/backend", "--version", "26.8.4");
	}

	@Test
	void questionsAreAskedInTheseWords() {
		assertThat(all().limit(5).map(HelmCommand::argv)).containsExactly(
				List.of("helm", "repo", "add", "zymtrace", "https://charts.example"),
				List.of("helm", "repo", "update", "zymtrace"),
				List.of("helm", "search", "repo", "zymtrace/backend", "--versions"),
				List.of("helm", "search", "repo", "zymtrace/backend", "--version", "26.8.4"),
				List.of("helm", "version", "--template", "{{.Version}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--force", "-f", "a b", "a;b", "$(id)", "a,services.web.image.tag=x", "a\nb", "" })
	void noNameVersionOrTagCanTurnIntoAnOption(String hostile) {
		for (ThrowingCallable made : List.<ThrowingCallable>of(() -> new ReleaseName(hostile),
				() -> new Namespace(hostile), () -> new ChartVersion(hostile), () -> new ImageTag(hostile))) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(made);
		}
	}

}
