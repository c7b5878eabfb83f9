package io.upgradeconsole.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.process.Completed;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.PrivateFile;
import io.upgradeconsole.process.ProcessNotStartedException;
import io.upgradeconsole.process.ProcessRunner;
import io.upgradeconsole.process.ProcessTimedOutException;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Asks helm. Only questions are answered here; what changes a release runs as
 * {@link #invocation} under the supervisor of an operation.
 * <p>
 * Every method throws a {@link io.upgradeconsole.target.ProblemException} in words when
 * helm cannot be started, does not answer in time, or refuses.
 */
@Component
public class Helm {

	// not a name that a user's file may have
	private static final String CHANGES = "_changes.yaml";

	private static final Set<String> GROUPS = Set.of("get", "plugin", "repo", "search", "show");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Most of helm's runs end within a moment. Its runtime need not collect garbage
	 * before there is much of it: that is a fifth of all the work.
	 */
	private static final Map<String, String> PATIENT_COLLECTOR = Map.of("GOGC", "off", "GOMEMLIMIT", "256MiB");

	private final HelmProperties properties;

	private final ProcessRunner processes;

	private final ObservationRegistry observations;

	private final HelmReplies replies = new HelmReplies();

	private final BinaryVersion version;

	Helm(HelmProperties properties, ProcessRunner processes, ObservationRegistry observations) {
		this.properties = properties;
		this.processes = processes;
		this.observations = observations;
		this.version = new BinaryVersion(properties.binary(), Objects.toString(System.getenv("PATH"), ""));
	}

	/**
	 * What a command line of helm asks for, such as {@code helm upgrade} or
	 * {@code helm repo update}, and nothing of what it names.
	 */
	public static String name(List<String> argv) {
		return "helm " + String.join(" ", argv.subList(1, GROUPS.contains(argv.get(1)) ? 3 : 2));
	}

	/** The version of the configured binary. */
	public HelmVersion version(HelmHome home) {
		return this.version.orAsk(() -> HelmVersion.parse(ask(new HelmCommand.Version(), home)));
	}

	/**
	 * The names of the plugins that the console's user has, which no home of ours shows.
	 */
	public List<String> plugins() {
		List<String> argv = new ArrayList<>(new HelmCommand.PluginList().argv());
		argv.set(0, this.properties.binary());
		return this.replies.plugins(ask(new Invocation(argv, PATIENT_COLLECTOR, List.of()), Secrets::none));
	}

	/**
	 * Adds the repository where it is missing and refreshes its index. Whoever else uses
	 * the home meanwhile has the index from before; two must not refresh one at once.
	 */
	public void refresh(HelmHome home) {
		HelmHome aside = home.aside();
		ask(new HelmCommand.RepoAdd(this.properties.source()), aside);
		String said = ask(new HelmCommand.RepoUpdate(this.properties.source()), aside);
		if (HelmFailures.updateFailed(said)) {
			throw HelmFailures.translate(0, said).asException();
		}
		try {
			home.take(aside, this.properties.source().repository());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The chart repository's index cannot be kept", ex);
		}
	}

	/**
	 * What a command's words on standard error mean, such as {@code quota-exceeded};
	 * {@code helm-refused} where that is not known.
	 * @param said what helm said, already masked
	 */
	public static Problem failure(int exitCode, String said) {
		return HelmFailures.exception(exitCode, said).problem();
	}

	/**
	 * Whether a line of {@code helm repo update} says that it failed; helm 3 ends with
	 * exit code 0 all the same.
	 */
	public static boolean saysUpdateFailed(String line) {
		return HelmFailures.updateFailed(line);
	}

	/**
	 * The published versions by the index in this home, newest first, each once.
	 * @param version the only one of interest, or {@code null} for all
	 */
	public List<PublishedChart> published(HelmHome home, @Nullable ChartVersion version) {
		String json = ask(new HelmCommand.SearchRepo(this.properties.source(), version), home, "-o", "json");
		return this.replies.published(json, this.properties.source().reference());
	}

	/**
	 * Renders an upgrade without running it.
	 * @param values the values file, where the upgrade names one, else {@code null}
	 * @param secrets masked in what helm says when it refuses, and asked for only then:
	 * finding them takes a while
	 * @throws ChartRefusedException when the chart refuses the values
	 */
	public Rendering render(HelmCommand.Upgrade upgrade, @Nullable ValuesInput values, HelmHome home,
			ClusterAccess cluster, Supplier<Secrets> secrets) {
		return this.replies.rendering(ask(upgrade.dryRun(), files(values), home, cluster, secrets));
	}

	/**
	 * Renders an upgrade once more, for a comparison with what {@link #render} says: what
	 * differs is different each time.
	 */
	public Rendering renderAgain(HelmCommand.Upgrade upgrade, @Nullable ValuesInput values, HelmHome home,
			ClusterAccess cluster, Supplier<Secrets> secrets) {
		return this.replies.rendering(ask(upgrade.anotherDryRun(), files(values), home, cluster, secrets));
	}

	/**
	 * Renders an upgrade as it would be with some values changed.
	 * @param changes the values that differ; {@code null} takes a key away
	 * @throws ChartRefusedException when the chart refuses the values
	 */
	public Rendering render(HelmCommand.Upgrade upgrade, @Nullable ValuesInput values, Map<String, Object> changes,
			HelmHome home, ClusterAccess cluster, Secrets secrets) {
		List<PrivateFile> files = new ArrayList<>(files(values));
		files.add(new PrivateFile(CHANGES, JSON.writeValueAsBytes(changes)));
		return this.replies.rendering(ask(upgrade.dryRun(CHANGES), files, home, cluster, () -> secrets));
	}

	/**
	 * Renders a chart without the cluster; what it looks up there it does not find.
	 * Manifest and hooks come as one.
	 * @param values the user's values, all of them
	 * @throws ChartRefusedException when the chart refuses the values
	 */
	public Rendering template(ReleaseRef release, RebuiltChart chart, Map<String, Object> values, HelmHome home,
			Secrets secrets) {
		HelmCommand.Template command = new HelmCommand.Template(release.name(), release.namespace(),
				chart.withNotesAsObject(), CHANGES);
		TemplatedNotes rendered = TemplatedNotes.of(ask(command,
				List.of(new PrivateFile(CHANGES, JSON.writeValueAsBytes(values))), home, null, () -> secrets));
		return new Rendering(rendered.manifest(), List.of(), values, rendered.notes(), Map.of());
	}

	/**
	 * The values that the user set for a revision, as YAML in helm's own words. They hold
	 * secrets: memory only.
	 */
	public String userValues(ReleaseRef release, Revision revision, HelmHome home, ClusterAccess cluster) {
		return ask(new HelmCommand.GetValues(release.name(), release.namespace(), revision), List.of(), home, cluster,
				Secrets::none);
	}

	/** The defaults of a published chart. */
	public Map<String, Object> defaults(ChartVersion version, HelmHome home) {
		return this.replies.values(ask(new HelmCommand.ShowValues(this.properties.source(), version), home));
	}

	/**
	 * The command as a child process, with the configured binary.
	 * @param cluster the cluster to talk to, or {@code null} for commands that need none
	 * @param values the values file, or {@code null} for commands that name none
	 */
	public Invocation invocation(HelmCommand command, HelmHome home, @Nullable ClusterAccess cluster,
			@Nullable ValuesInput values) {
		return invocation(command, List.of(), files(values), home, cluster);
	}

	private Invocation invocation(HelmCommand command, List<String> output, List<PrivateFile> files, HelmHome home,
			@Nullable ClusterAccess cluster) {
		List<String> argv = new ArrayList<>(command.argv());
		argv.set(0, this.properties.binary());
		argv.addAll(output);
		List<PrivateFile> all = new ArrayList<>(files);
		command.files().forEach((path, content) -> all.add(new PrivateFile(path, content)));
		return new Invocation(argv, home.environment(cluster), all).with(PATIENT_COLLECTOR);
	}

	private static List<PrivateFile> files(@Nullable ValuesInput values) {
		return (values != null) ? List.of(new PrivateFile(values.fileName(), values.content())) : List.of();
	}

	private String ask(HelmCommand command, HelmHome home, String... output) {
		return ask(command, List.of(output), List.of(), home, null, Secrets::none);
	}

	private String ask(HelmCommand command, List<PrivateFile> files, HelmHome home, @Nullable ClusterAccess cluster,
			Supplier<Secrets> secrets) {
		return ask(command, List.of(), files, home, cluster, secrets);
	}

	private String ask(HelmCommand command, List<String> output, List<PrivateFile> files, HelmHome home,
			@Nullable ClusterAccess cluster, Supplier<Secrets> secrets) {
		return ask(invocation(command, output, files, home, cluster), secrets);
	}

	/**
	 * How long it took, by command and how it ended, is a figure; helm's words are not.
	 */
	private String ask(Invocation invocation, Supplier<Secrets> secrets) {
		String name = name(invocation.argv());
		Observation query = Observation.createNotStarted("console.helm.queries", this.observations)
			.contextualName(name)
			.lowCardinalityKeyValues(KeyValues.of("command", name, "outcome", "answered"))
			.start();
		Observation.Scope scope = query.openScope();
		try {
			return answer(invocation, secrets);
		}
		catch (ProblemException ex) {
			query.lowCardinalityKeyValue("outcome", ex.problem().type());
			throw ex;
		}
		finally {
			scope.close();
			query.stop();
		}
	}

	private String answer(Invocation invocation, Supplier<Secrets> secrets) {
		try {
			Completed completed = this.processes.run(invocation, this.properties.queryTimeout());
			if (completed.exitCode() != 0) {
				throw HelmFailures.exception(completed.exitCode(), masked(completed.stderr(), secrets.get()));
			}
			return completed.stdout();
		}
		catch (ProcessNotStartedException ex) {
			throw Problem
				.unavailable("helm-missing", "Helm could not be started",
						"'" + this.properties.binary() + "' is missing or not executable.",
						"Install helm 3.14 or newer and set console.helm.binary to it.")
				.asException(ex);
		}
		catch (ProcessTimedOutException ex) {
			throw Problem
				.unavailable("helm-timed-out", "Helm did not answer in time",
						"No answer within " + this.properties.queryTimeout().toSeconds() + " seconds.",
						"Check the cluster and the chart repository, or raise console.helm.query-timeout.")
				.asException(ex);
		}
	}

	private static String masked(String text, Secrets secrets) {
		return Masker.of(secrets).maskText(text);
	}

}
