package io.upgradeconsole.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * One release among many.
 *
 * @param release which release
 * @param revision its newest revision
 * @param status helm's status of that revision
 * @param updatedAt when that revision was made or last changed
 * @param outline what the deployed revision's record says
 */
public record ListedRelease(ReleaseRef release, Revision revision, String status, Instant updatedAt,
		ReleaseOutline outline) {

	/** The tag of each service, by service, where its Deployment is among the running. */
	Map<String, String> tags(Map<String, String> runningImages) {
		Map<String, String> tags = new LinkedHashMap<>();
		for (String deployment : this.outline.deployments()) {
			String image = runningImages.get(deployment);
			if (image != null) {
				tags.put(ReleaseFacts.serviceName(deployment, this.outline.namePrefix()), ReleaseFacts.tag(image));
			}
		}
		return tags;
	}

}
