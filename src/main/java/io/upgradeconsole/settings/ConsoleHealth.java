package io.upgradeconsole.settings;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.ApiServers;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.ui.Elapsed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks what the console depends on how it is. However many look, and however long
 * something does not answer, there is one question to it at a time.
 */
@Component
public class ConsoleHealth {

	/** Code of the question how the database is. */
	public static final String DATABASE = "database";

	/** Code of the question which helm there is. */
	public static final String HELM = "helm";

	/** Code of the question what the chart repository lists. */
	public static final String REPOSITORY = "repository";

	/** Code of the question whether the data directory can be written to. */
	public static final String DATA_DIRECTORY = "data-directory";

	private static final Duration REMEMBERED = Duration.ofSeconds(10);

	private final OwnMachine machine;

	private final ApiServers servers;

	private final ClusterProperties clusters;

	private final SideBySide sideBySide;

	private final Permissions permissions;

	private final Clock clock;

	private @Nullable HealthRun last;

	ConsoleHealth(OwnMachine machine, ApiServers servers, ClusterProperties clusters, SideBySide sideBySide,
			Permissions permissions, Clock clock) {
		this.machine = machine;
		this.servers = servers;
		this.clusters = clusters;
		this.sideBySide = sideBySide;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** The look that is under way, or was taken a moment ago, or else a new one. */
	public synchronized HealthRun latest(Actor reader) {
		this.permissions.require(reader, Action.READ_SETTINGS);
		HealthRun known = this.last;
		if (known != null && (!known.isDone() || known.age().compareTo(REMEMBERED) < 0)) {
			return known;
		}
		HealthRun next = new HealthRun(questions(), this.sideBySide, this.clock);
		this.last = next;
		return next;
	}

	private List<HealthCheck.Question> questions() {
		List<HealthCheck.Question> questions = new ArrayList<>();
		questions.add(
				new HealthCheck.Question(DATABASE, "Database", this.machine.databaseAddress(), this.machine::database));
		for (ClusterAccess cluster : this.clusters.clusters()) {
			questions.add(new HealthCheck.Question(code(cluster.clusterName()), "Cluster " + cluster.name(),
					question(cluster), () -> cluster(cluster)));
		}
		questions.add(new HealthCheck.Question(HELM, "Helm", "its version", this.machine::helm));
		questions.add(new HealthCheck.Question(REPOSITORY, "Chart repository", this.machine.repositoryAddress(),
				this.machine::repository));
		questions.add(new HealthCheck.Question(DATA_DIRECTORY, "Data directory", this.machine.dataDirectoryPath(),
				this.machine::dataDirectory));
		return questions;
	}

	/** Code of the question how this cluster is. */
	public static String code(ClusterName cluster) {
		return "cluster-" + cluster;
	}

	private static String question(ClusterAccess cluster) {
		return "the version of its API server"
				+ ((cluster.context() != null) ? ", by the context " + cluster.context() : "")
				+ ((cluster.kubeconfig() != null) ? " of " + cluster.kubeconfig() : "");
	}

	private String cluster(ClusterAccess cluster) {
		long begin = System.nanoTime();
		String version = this.servers.version(cluster.clusterName());
		return "Kubernetes " + version + " answers in " + Elapsed.of(Duration.ofNanos(System.nanoTime() - begin)) + ".";
	}

}
