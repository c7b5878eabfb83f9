package io.upgradeconsole.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.AccessReviews;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is asked of the cluster and of the console's own machine.
 */
@Component
class ClusterChecks {

	private static final Duration SLOW = Duration.ofSeconds(2);

	private static final long ENOUGH_BYTES = 512L * 1024 * 1024;

	private static final int NAMED = 6;

	private final ClusterProperties clusters;

	private final Workloads workloads;

	private final AccessReviews reviews;

	private final Path dataDirectory;

	ClusterChecks(ClusterProperties clusters, Workloads workloads, AccessReviews reviews,
			@Value("${console.data-dir}") Path dataDirectory) {
		this.clusters = clusters;
		this.workloads = workloads;
		this.reviews = reviews;
		this.dataDirectory = dataDirectory;
	}

	PreflightCheck reachable(ReleaseRef release) {
		ClusterAccess access = this.clusters.access(release.cluster());
		long begin = System.nanoTime();
		String version = this.workloads.serverVersion(release.cluster());
		Duration took = Duration.ofNanos(System.nanoTime() - begin);
		String context = (access.context() != null) ? access.context() : "the current one";
		String evidence = "Kubernetes " + version + ", context " + context + ", answered in " + took.toMillis()
				+ " ms.";
		if (took.compareTo(SLOW) > 0) {
			return PreflightCheck.warning("cluster-reachable", "The cluster answers", evidence,
					"The API server is slow; an upgrade makes hundreds of requests. Choose a quieter moment.", "");
		}
		return PreflightCheck.passed("cluster-reachable", "The cluster answers", evidence);
	}

	PreflightCheck permissions(ReleaseRef release) {
		String title = "The console's account may do what an upgrade does";
		List<AccessReviews.Need> needs = Needs.inNamespace();
		List<AccessReviews.Need> denied = new ArrayList<>(
				this.reviews.denied(release.cluster(), release.namespace(), needs));
		denied.addAll(this.reviews.denied(release.cluster(), null, Needs.CLUSTER_WIDE));
		int asked = needs.size() + Needs.CLUSTER_WIDE.size();
		if (denied.isEmpty()) {
			return PreflightCheck.passed("permissions", title, "All " + asked + " permissions are given.");
		}
		String named = denied.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
		String more = (denied.size() > NAMED) ? " and " + (denied.size() - NAMED) + " more" : "";
		AccessReviews.Need first = denied.get(0);
		return PreflightCheck.failed("permissions", title,
				denied.size() + " of " + asked + " are missing: " + named + more + ".",
				"Give them to the account with a Role and a RoleBinding in namespace " + release.namespace() + ".",
				"kubectl auth can-i " + first.verb() + " " + first.resource()
						+ (first.group().isEmpty() ? "" : "." + first.group()) + " -n " + release.namespace());
	}

	PreflightCheck disk() {
		String title = "There is room for logs";
		try {
			long free = Files.getFileStore(this.dataDirectory).getUsableSpace();
			String evidence = DataSize.ofBytes(free).toGigabytes() + " GB are free in the data directory.";
			return (free >= ENOUGH_BYTES) ? PreflightCheck.passed("disk", title, evidence)
					: PreflightCheck.warning("disk", title, evidence,
							"An operation whose log cannot be written does not start. Make room.",
							"df -h " + this.dataDirectory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
