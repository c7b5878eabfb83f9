package io.upgradeconsole.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseName;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.ShellText;
import org.jspecify.annotations.Nullable;

/**
 * A helm command line. Each type owns its argv, and there is no type for what must never
 * run: nothing here can say {@code --force} or {@code uninstall}, and an upgrade cannot
 * be made without {@code --reset-then-reuse-values}.
 */
public sealed interface HelmCommand {

	/** The key that sets the tag of every service without a pin of its own. */
	String COMMON_IMAGE_TAG = "services.common.imageTag";

	/**
	 * The command line, {@code helm} first, each argument on its own. It never passes
	 * through a shell.
	 */
	List<String> argv();

	/**
	 * The files of a chart that the argv names, by their path in helm's working
	 * directory.
	 */
	default Map<String, byte[]> files() {
		return Map.of();
	}

	/** The argv as a person would paste it into a shell. */
	default String display() {
		return ShellText.of(argv());
	}

	/** Adds the chart repository to helm's configuration; harmless where it is there. */
	record RepoAdd(ChartSource source) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "repo", "add", this.source.repository(), this.source.url().toString());
		}

	}

	/** Refreshes the repository's index. */
	record RepoUpdate(ChartSource source) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "repo", "update", this.source.repository());
		}

	}

	/**
	 * Lists published versions of the chart.
	 *
	 * @param version the only version to list, or {@code null} for all
	 */
	record SearchRepo(ChartSource source, @Nullable ChartVersion version) implements HelmCommand {

		@Override
		public List<String> argv() {
			List<String> argv = new ArrayList<>(List.of("helm", "search", "repo", this.source.reference()));
			if (this.version != null) {
				argv.addAll(List.of("--version", this.version.value()));
			}
			else {
				argv.add("--versions");
			}
			return List.copyOf(argv);
		}

	}

	/** The defaults of a published chart. */
	record ShowValues(ChartSource source, ChartVersion version) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "show", "values", this.source.reference(), "--version", this.version.value());
		}

	}

	/**
	 * The values that the user set for a revision, secrets included.
	 */
	record GetValues(ReleaseName release, Namespace namespace, Revision revision) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "get", "values", this.release.value(), "-n", this.namespace.value(), "--revision",
					this.revision.toString(), "-o", "yaml");
		}

	}

	/**
	 * What became of a release's revisions. For people: the console reads the records.
	 */
	record History(ReleaseName release, Namespace namespace) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "history", this.release.value(), "-n", this.namespace.value());
		}

	}

	/**
	 * Returns a release to a revision. Without one, helm takes the last but one, which
	 * may be one that failed.
	 */
	record Rollback(ReleaseName release, Revision revision, Namespace namespace,
			UpgradeTimeout timeout) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "rollback", this.release.value(), this.revision.toString(), "-n",
					this.namespace.value(), "--wait", "--timeout", this.timeout.toString());
		}

	}

	/** The plugins of whoever runs helm. */
	record PluginList() implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "plugin", "list");
		}

	}

	/** The version of helm itself. */
	record Version() implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "version", "--template", "{{.Version}}");
		}

	}

	/**
	 * Upgrades a release, by image, by chart, or by both.
	 *
	 * @param source a published chart, or one that lies in helm's working directory
	 * @param version always given: without it helm takes the newest chart of the moment.
	 * A directory holds one version, so none is named then
	 * @param valuesFile plain name of a file in helm's working directory, or {@code null}
	 * @param imageTag the tag for every service, or {@code null} to leave it alone
	 */
	record Upgrade(ReleaseName release, Namespace namespace, ChartReference source, ChartVersion version,
			@Nullable String valuesFile, @Nullable ImageTag imageTag, UpgradeTimeout timeout) implements HelmCommand {

		@Override
		public List<String> argv() {
			List<String> argv = target(null);
			argv.addAll(List.of("--atomic", "--debug", "--timeout", this.timeout.toString()));
			return List.copyOf(argv);
		}

		@Override
		public Map<String, byte[]> files() {
			return this.source.files();
		}

		/** The same upgrade, only rendered. */
		public DryRun dryRun() {
			return new DryRun(this, null, true);
		}

		/**
		 * The same upgrade rendered once more, to see what differs from rendering to
		 * rendering.
		 */
		public DryRun anotherDryRun() {
			return new DryRun(this, null, false);
		}

		/**
		 * The upgrade as it would render with some values changed.
		 * @param changes plain name of a values file that comes after all others
		 */
		public DryRun dryRun(String changes) {
			return new DryRun(this, changes, false);
		}

		private List<String> target(@Nullable String changes) {
			List<String> argv = new ArrayList<>(List.of("helm", "upgrade", "--install", this.release.value(),
					this.source.reference(), "--namespace", this.namespace.value()));
			if (this.source instanceof ChartSource) {
				argv.addAll(List.of("--version", this.version.value()));
			}
			if (this.valuesFile != null) {
				argv.addAll(List.of("-f", this.valuesFile));
			}
			if (changes != null) {
				argv.addAll(List.of("-f", changes));
			}
			argv.add("--reset-then-reuse-values");
			if (this.imageTag != null) {
				argv.addAll(List.of("--set", COMMON_IMAGE_TAG + "=" + this.imageTag));
			}
			return argv;
		}

	}

	/**
	 * Renders an upgrade on the server's side, where {@code lookup} works: only this is
	 * what will run. Its output holds secrets.
	 *
	 * @param changes plain name of a values file that comes after all others, or
	 * {@code null}
	 * @param validated whether the API server's schemas are fetched and the objects held
	 * against them, which is a quarter of the work and changes nothing of what is
	 * rendered
	 */
	record DryRun(Upgrade upgrade, @Nullable String changes, boolean validated) implements HelmCommand {

		@Override
		public List<String> argv() {
			List<String> argv = this.upgrade.target(this.changes);
			argv.addAll(List.of("--dry-run=server", "-o", "json"));
			if (!this.validated) {
				argv.add("--disable-openapi-validation");
			}
			return List.copyOf(argv);
		}

		@Override
		public Map<String, byte[]> files() {
			return this.upgrade.files();
		}

	}

	/**
	 * Renders a chart from a directory, as for an upgrade, without the cluster: quick,
	 * and blind to what {@code lookup} finds there. Its output holds secrets.
	 */
	record Template(ReleaseName release, Namespace namespace, RebuiltChart chart,
			String valuesFile) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "template", this.release.value(), this.chart.reference(), "--namespace",
					this.namespace.value(), "--is-upgrade", "-f", this.valuesFile);
		}

		@Override
		public Map<String, byte[]> files() {
			return this.chart.files();
		}

	}

}
