package io.upgradeconsole.operation.live;

import java.time.Clock;
import java.util.List;

import io.upgradeconsole.cluster.ClusterEvents;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.ReleaseSecrets;
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
	 * @throws ProblemException when the cluster does not answer or forbids a question
	 */
	Reading read(ReleaseRef release, RecordRef newest) {
		ClusterName cluster = release.cluster();
		Namespace namespace = release.namespace();
		return new Reading(this.clock.instant(), new Picture.HelmRecord(newest.revision().number(), newest.status()),
				this.workloads.workloads(cluster, namespace), this.workloads.pods(cluster, namespace),
				this.workloads.jobs(cluster, namespace), this.events.list(cluster, namespace));
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

	/** What a revision's record knows to be secret: whatever its pods were given. */
	Secrets secrets(RecordRef revision) {
		return ReleaseSecrets.of(revision, this.records.read(revision.release(), revision.revision()));
	}

}
