package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;

/**
 * What was read of a namespace at one moment, unmasked.
 *
 * @param withheld why the events were not read, empty where they were
 */
record Reading(Instant at, Picture.HelmRecord newest, List<LiveWorkload> workloads, List<LivePod> pods,
		List<LiveJob> jobs, List<ClusterEvent> events, String withheld) {

	/** The pods of the Jobs that the operation has made helm make. */
	List<LivePod> podsOfJobs(Subject subject) {
		List<LiveJob> ours = this.jobs.stream().filter(subject::owns).toList();
		return this.pods.stream().filter((pod) -> ours.stream().anyMatch((job) -> job.owns(pod))).toList();
	}

}
