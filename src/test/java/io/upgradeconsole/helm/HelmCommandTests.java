package io.upgradeconsole.helm;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseName;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HelmCommandTests {

	private static final ChartSource SOURCE = new ChartSource("zymtrace", URI.create("https://helm.zystem.io"),
			"backend");

	private static final ReleaseName RELEASE = new ReleaseName("backend");

	private static final Namespace NAMESPACE = new Namespace("prod");

	@Test
	void pathAPinsTheChartAndSetsTheTag() {
		assertThat(upgrade(null, "26.5.1").display())
			.isEqualTo("helm upgrade --install backend zymtrace/backend --namespace prod --version 26.5.0 "
					+ "--reset-then-reuse-values --set services.common.imageTag=26.5.1 --atomic --debug --timeout 1h10m0s");
	}

	@Test
	void pathBTakesTheValuesFileAlone() {
		assertThat(upgrade("prod.yaml", null).display())
			.isEqualTo("helm upgrade --install backend zymtrace/backend --namespace prod --version 26.5.0 "
					+ "-f prod.yaml --reset-then-reuse-values --atomic --debug --timeout 1h10m0s");
	}

	@Test
	void pathCTakesBoth() {
		assertThat(upgrade("prod.yaml", "26.8.4").display())
			.isEqualTo("helm upgrade --install backend zymtrace/backend --namespace prod --version 26.5.0 "
					+ "-f prod.yaml --reset-then-reuse-values --set services.common.imageTag=26.8.4 --atomic --debug "
					+ "--timeout 1h10m0s");
	}

	@Test
	void aDryRunIsTheSameUpgradeRenderedByTheServer() {
		assertThat(String.join(" ", upgrade("prod.yaml", "26.8.4").dryRun().argv()))
			.isEqualTo("helm upgrade --install backend zymtrace/backend --namespace prod --version 26.5.0 "
					+ "-f prod.yaml --reset-then-reuse-values --set services.common.imageTag=26.8.4 "
					+ "--dry-run=server -o json");
	}

	@Test
	void whatIsRenderedForAComparisonOnlyIsNotHeldAgainstTheServersSchemas() {
		assertThat(upgrade("prod.yaml", "26.8.4").anotherDryRun().argv())
			.containsAll(upgrade("prod.yaml", "26.8.4").dryRun().argv())
			.endsWith("--dry-run=server", "-o", "json", "--disable-openapi-validation");
		assertThat(upgrade("prod.yaml", "26.8.4").dryRun("changes.yaml").argv()).contains("changes.yaml")
			.endsWith("--disable-openapi-validation");
	}

	@Test
	void questionsNameExactlyWhatTheyAskFor() {
		assertThat(new HelmCommand.RepoAdd(SOURCE).display())
			.isEqualTo("helm repo add zymtrace https://helm.zystem.io");
		assertThat(new HelmCommand.RepoUpdate(SOURCE).display()).isEqualTo("helm repo update zymtrace");
		assertThat(new HelmCommand.SearchRepo(SOURCE, null).display())
			.isEqualTo("helm search repo zymtrace/backend --versions");
		assertThat(new HelmCommand.SearchRepo(SOURCE, new ChartVersion("26.8.4")).display())
			.isEqualTo("helm search repo zymtrace/backend --version 26.8.4");
		assertThat(new HelmCommand.History(RELEASE, NAMESPACE).display()).isEqualTo("helm history backend -n prod");
		assertThat(new HelmCommand.GetValues(RELEASE, NAMESPACE, new Revision(4)).display())
			.isEqualTo("helm get values backend -n prod --revision 4 -o yaml");
		assertThat(new HelmCommand.PluginList().display()).isEqualTo("helm plugin list");
		assertThat(new HelmCommand.Version().display()).isEqualTo("helm version --template '{{.Version}}'");
	}

	@Test
	void aRollbackNamesItsRevisionAndWaits() {
		assertThat(new HelmCommand.Rollback(RELEASE, new Revision(3), NAMESPACE, UpgradeTimeout.parse("15m")).display())
			.isEqualTo("helm rollback backend 3 -n prod --wait --timeout 15m0s");
	}

	@Test
	void noCommandSaysWhatMustNeverRun() {
		Stream<HelmCommand> upgrades = Stream.of(upgrade(null, "26.5.1"), upgrade("f.yaml", null),
				upgrade(null, "26.5.1").dryRun());
		assertThat(upgrades).allSatisfy((command) -> assertThat(command.argv()).contains("--reset-then-reuse-values")
			.doesNotContain("--force", "--reuse-values", "--reset-values", "--no-hooks", "uninstall", "delete"));
		assertThat(HelmCommand.class.getPermittedSubclasses()).extracting(Class::getSimpleName)
			.containsExactlyInAnyOrder("RepoAdd", "RepoUpdate", "SearchRepo", "ShowValues", "GetValues", "History",
					"Rollback", "PluginList", "Version", "Upgrade", "DryRun", "Template");
	}

	@ParameterizedTest
	@CsvSource({ "-zymtrace,https://h,backend", "zymtrace,https://h,../backend", "zymtrace,https://u:p@h,backend",
			"zymtrace,charts,backend", "zymtrace,-x,backend" })
	void aRepositoryThatIsAnOptionOrHoldsAPasswordIsRefused(String name, URI url, String chart) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HelmProperties.Repository(name, url, chart, Duration.ofMinutes(5)))
			.withMessageNotContaining("u:p");
	}

	private static HelmCommand.Upgrade upgrade(String valuesFile, String tag) {
		return new HelmCommand.Upgrade(RELEASE, NAMESPACE, SOURCE, new ChartVersion("26.5.0"), valuesFile,
				(tag != null) ? new ImageTag(tag) : null, UpgradeTimeout.parse("70m"));
	}

}
