package io.upgradeconsole.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.cluster.Deployments;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * One release among many.
 *
 * @param release which release
 * @param revision its newest revision
 * @param status helm's status of that revision
 * @param updatedAt when that revision was made or last changed
 * @param recordUid identity of helm's record of it: a release that was installed anew
 * counts from one again
 * @param outline what the deployed revision's record says
 */
public record ListedRelease(ReleaseRef release, Revision revision, String status, Instant updatedAt, String recordUid,
		ReleaseOutline outline) {

	/** Its services, each where its Deployment is among the running. */
	Map<String, RunningService> services(Map<String, Deployments.Glance> running) {
		Map<String, RunningService> services = new LinkedHashMap<>();
		for (String deployment : this.outline.deployments()) {
			Deployments.Glance glance = running.get(deployment);
			if (glance != null) {
				services.put(ReleaseFacts.serviceName(deployment, this.outline.namePrefix()),
						new RunningService(ReleaseFacts.tag(glance.image()), glance.rolledOut(), glance.serving()));
			}
		}
		return services;
	}

}
