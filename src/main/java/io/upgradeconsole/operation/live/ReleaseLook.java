package io.upgradeconsole.operation.live;

import java.time.Clock;
import java.util.List;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.ClusterEvents;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.operation.RecordedSecrets;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Reads what a picture is made of.
 */
@Component
class ReleaseLook {

	private final ReleaseRecords records;

	private final Workloads workloads;

	private final ClusterEvents events;

	private final Clock clock;

	ReleaseLook(ReleaseRecords records, Workloads workloads, ClusterEvents events, Clock clock) {
		this.records = records;
		this.workloads = workloads;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What the cluster shows now.
	 * @param newest the newest revision, as {@link #history} has it
	 * @param noted the events, as {@link #events} has them
	 * @throws ProblemException when the cluster does not answer or forbids a question
	 */
	Reading read(ReleaseRef release, RecordRef newest, Noted noted) {
		ClusterName cluster = release.cluster();
		Namespace namespace = release.namespace();
		return new Reading(this.clock.instant(), new Picture.HelmRecord(newest.revision().number(), newest.status()),
				this.workloads.workloads(cluster, namespace), this.workloads.pods(cluster, namespace),
				this.workloads.jobs(cluster, namespace), noted.events(), noted.withheld());
	}

	/**
	 * What the cluster has noted.
	 *
	 * @param events the events of the release's namespace, the newest first
	 * @param withheld why they cannot be read, empty where they can
	 */
	record Noted(List<ClusterEvent> events, String withheld) {

		static final Noted NOTHING = new Noted(List.of(), "");

	}

	/**
	 * What the cluster has noted. The console can do without: helm itself needs no
	 * permission to read events, so the account may have none.
	 */
	Noted events(ReleaseRef release) {
		try {
			return new Noted(this.events.list(release.cluster(), release.namespace()), "");
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("cluster-forbids")) {
				return new Noted(List.of(), ex.problem().title() + ". " + ex.problem().detail());
			}
			throw ex;
		}
	}

	/** The release's revisions, newest first. */
	List<RecordRef> history(ReleaseRef release) {
		List<RecordRef> history = this.records.list(release);
		if (history.isEmpty()) {
			throw Problem
				.notFound("release-unknown", "No such release", "'" + release + "' has no revision any more.",
						"Look at the release's namespace: someone has uninstalled it.")
				.asException();
		}
		return history;
	}

	/** What the release's records know to be secret: whatever its pods were given. */
	RecordedSecrets secrets(Plan plan) {
		return new RecordedSecrets(this.records, plan);
	}

}
