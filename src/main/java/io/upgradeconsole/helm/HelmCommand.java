package io.upgradeconsole.helm;

import java.util.ArrayList;
import java.util.List;

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

	/**
	 * The values that the user set on a revision. Without one, helm takes the newest,
	 * which may be one that failed.
	 */
	record GetValues(ReleaseName release, Namespace namespace, Revision revision) implements HelmCommand {

		@Override
		public List<String> argv() {
			return List.of("helm", "get", "values", this.release.value(), "-n", this.namespace.value(), "--revision",
					this.revision.toString());
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
	 * @param version always given: without it helm takes the newest chart of the moment
	 * @param valuesFile plain name of a file in helm's working directory, or {@code null}
	 * @param imageTag the tag for every service, or {@code null} to leave it alone
	 */
	record Upgrade(ReleaseName release, Namespace namespace, ChartSource source, ChartVersion version,
			@Nullable String valuesFile, @Nullable ImageTag imageTag, UpgradeTimeout timeout) implements HelmCommand {

		@Override
		public List<String> argv() {
			List<String> argv = target();
			argv.addAll(List.of("--atomic", "--debug", "--timeout", this.timeout.toString()));
			return List.copyOf(argv);
		}

		/** The same upgrade, only rendered. */
		public DryRun dryRun() {
			return new DryRun(this);
		}

		private List<String> target() {
			List<String> argv = new ArrayList<>(List.of("helm", "upgrade", "--install", this.release.value(),
					this.source.reference(), "--namespace", this.namespace.value(), "--version", this.version.value()));
			if (this.valuesFile != null) {
				argv.addAll(List.of("-f", this.valuesFile));
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
	 */
	record DryRun(Upgrade upgrade) implements HelmCommand {

		@Override
		public List<String> argv() {
			List<String> argv = this.upgrade.target();
			argv.addAll(List.of("--dry-run=server", "-o", "json"));
			return List.copyOf(argv);
		}

	}

}
