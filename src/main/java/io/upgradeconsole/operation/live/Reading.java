package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;

/**
 * What was read of a namespace at one moment, unmasked.
 */
record Reading(Instant at, Picture.HelmRecord newest, List<LiveWorkload> workloads, List<LivePod> pods,
		List<LiveJob> jobs, List<ClusterEvent> events) {

}
