package io.upgradeconsole.verification;

import java.util.List;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Reads a release's revisions, workloads and pods.
 */
@Component
class Observer {

	private final ReleaseRecords records;

	private final Workloads workloads;

	private final SideBySide sideBySide;

	Observer(ReleaseRecords records, Workloads workloads, SideBySide sideBySide) {
		this.records = records;
		this.workloads = workloads;
		this.sideBySide = sideBySide;
	}

	/**
	 * How the release is now, beside what is expected.
	 * @throws ProblemException when the cluster does not answer, or has no such release
	 */
	Observation observe(Expectation expectation) {
		ReleaseRef release = expectation.release();
		Pending<List<RecordRef>> history = this.sideBySide.start(() -> history(release));
		Pending<List<LivePod>> pods = this.sideBySide
			.start(() -> this.workloads.pods(release.cluster(), release.namespace()));
		List<LiveWorkload> running = this.workloads.workloads(release.cluster(), release.namespace());
		return new Observation(expectation, history.get(), running, pods.get());
	}

	/**
	 * The revisions that helm keeps for the release, newest first, at least one.
	 * @throws ProblemException when there is none
	 */
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

}
