package io.upgradeconsole.release;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

/**
 * How the services of releases run now.
 *
 * @param services by release, each service that has a Deployment by its name; nothing for
 * a release whose namespace could not be read
 * @param problems why not
 */
public record RunningServices(Map<ReleaseRef, Map<String, RunningService>> services, List<Problem> problems) {

	static RunningServices joined(Collection<RunningServices> parts) {
		Map<ReleaseRef, Map<String, RunningService>> services = new LinkedHashMap<>();
		parts.forEach((part) -> services.putAll(part.services()));
		return new RunningServices(services,
				parts.stream().flatMap((part) -> part.problems().stream()).distinct().toList());
	}

	/** The release's services; empty where its namespace could not be read. */
	public Optional<Map<String, RunningService>> of(ReleaseRef release) {
		return Optional.ofNullable(this.services.get(release));
	}

}
