package io.upgradeconsole.overview.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.overview.AllReleases;
import io.upgradeconsole.overview.ReleaseDetails;
import io.upgradeconsole.overview.ReleaseGlance;
import io.upgradeconsole.overview.ReleaseOverview;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMark;
import io.upgradeconsole.ui.ClusterMarks;
import io.upgradeconsole.verification.VerifiedRevision;
import io.upgradeconsole.verification.VerifiedRevisions;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Releases over the API.
 */
@RestController
@RequestMapping("/api/v1/releases")
class ReleaseApi {

	private final ReleaseOverview overview;

	private final Releases releases;

	private final VerifiedRevisions verified;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	private final Permissions permissions;

	ReleaseApi(ReleaseOverview overview, Releases releases, VerifiedRevisions verified, ClusterMarks clusters,
			CurrentActor actor, Permissions permissions) {
		this.overview = overview;
		this.releases = releases;
		this.verified = verified;
		this.clusters = clusters;
		this.actor = actor;
		this.permissions = permissions;
	}

	record ReleaseReply(String cluster, @Nullable String clusterColor, boolean production, String namespace,
			String name, String chart, String chartVersion, String appVersion, int revision, String status,
			Map<String, String> imageTags) {

		static ReleaseReply of(ReleaseGlance glance, ClusterMark mark) {
			ListedRelease listed = glance.listed();
			Map<String, String> tags = new LinkedHashMap<>();
			if (glance.services() != null) {
				glance.services().forEach((service, running) -> tags.put(service, running.tag()));
			}
			ReleaseRef release = listed.release();
			return new ReleaseReply(mark.name(), mark.color(), mark.production(), release.namespace().value(),
					release.name().value(), listed.outline().chart(), listed.outline().chartVersion(),
					listed.outline().appVersion(), listed.revision().number(), listed.status(), tags);
		}

		static ReleaseReply of(ReleaseSummary summary, ClusterMark mark) {
			ReleaseRef release = summary.release();
			return new ReleaseReply(mark.name(), mark.color(), mark.production(), release.namespace().value(),
					release.name().value(), summary.facts().chart(), summary.facts().chartVersion(),
					summary.facts().appVersion(), summary.revision().number(), summary.status(), summary.imageTags());
		}

	}

	record AvailableVersion(String version, String appVersion) {

	}

	record ReleaseDetailsReply(String cluster, @Nullable String clusterColor, boolean production, String namespace,
			String name, String chart, String chartVersion, String appVersion, int revision, String status,
			Map<String, String> imageTags, Map<String, String> databaseModes, String namePrefix,
			List<AvailableVersion> availableVersions, List<Integer> verifiedRevisions, @Nullable UUID activeOperation,
			@Nullable UUID stagedUpgrade) {

	}

	record VerifiedReply(UUID verification, Instant at, String requestedBy, @Nullable UUID failedSince) {

		static VerifiedReply of(VerifiedRevision verified) {
			return new VerifiedReply(verified.passed().verification(), verified.passed().at(),
					verified.passed().requestedBy(),
					(verified.failedSince() != null) ? verified.failedSince().verification() : null);
		}

	}

	record HistoryReply(int revision, String status, String deployedAt, String chartVersion, String appVersion,
			String description, @Nullable VerifiedReply verified) {

		static HistoryReply of(HistoryEntry entry, List<VerifiedRevision> verified) {
			return new HistoryReply(entry.revision().number(), entry.status(), entry.deployedAt().toString(),
					entry.chartVersion(), entry.appVersion(), entry.description(),
					verified.stream()
						.filter((each) -> each.revision().equals(entry.revision()))
						.findFirst()
						.map(VerifiedReply::of)
						.orElse(null));
		}

	}

	@GetMapping
	List<ReleaseReply> all() {
		AllReleases all = this.overview.all(this.actor.get());
		if (all.releases().isEmpty()) {
			// nothing found and a cluster down: an empty list would be a lie
			all.problems()
				.stream()
				.filter((problem) -> problem.type().startsWith("cluster-"))
				.findFirst()
				.map(Problem::asException)
				.ifPresent((problem) -> {
					throw problem;
				});
		}
		return all.releases()
			.stream()
			.map((glance) -> ReleaseReply.of(glance, this.clusters.of(glance.listed().release().cluster())))
			.toList();
	}

	@GetMapping("/{cluster}/{namespace}/{name}")
	ReleaseDetailsReply one(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name) {
		ReleaseDetails details = this.overview.details(ReleaseRef.of(cluster, namespace, name), this.actor.get());
		ReleaseReply release = ReleaseReply.of(details.summary(),
				this.clusters.of(details.summary().release().cluster()));
		return new ReleaseDetailsReply(release.cluster(), release.clusterColor(), release.production(),
				release.namespace(), release.name(), release.chart(), release.chartVersion(), release.appVersion(),
				release.revision(), release.status(), release.imageTags(), details.summary().facts().databaseModes(),
				details.summary().facts().namePrefix(),
				details.published()
					.stream()
					.map((chart) -> new AvailableVersion(chart.version().value(), chart.appVersion()))
					.toList(),
				details.verified().stream().map((verified) -> verified.revision().number()).toList(),
				(details.active() != null) ? details.active().id() : null,
				(details.staged() != null) ? details.staged().id() : null);
	}

	@GetMapping("/{cluster}/{namespace}/{name}/history")
	List<HistoryReply> history(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable String name) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		this.permissions.require(this.actor.get(), Action.READ, release);
		List<VerifiedRevision> good = this.verified.of(release);
		return this.releases.history(release).stream().map((entry) -> HistoryReply.of(entry, good)).toList();
	}

}
