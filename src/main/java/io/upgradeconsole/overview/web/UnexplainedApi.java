package io.upgradeconsole.overview.web;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.UnexplainedChange;
import io.upgradeconsole.overview.UnexplainedChanges;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.ui.ClusterMarks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was changed past this console, over the API.
 */
@RestController
class UnexplainedApi {

	private final UnexplainedChanges unexplained;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	UnexplainedApi(UnexplainedChanges unexplained, ClusterMarks clusters, CurrentActor actor) {
		this.unexplained = unexplained;
		this.clusters = clusters;
		this.actor = actor;
	}

	record ChangeReply(String release, boolean production, int revision, Instant at, String status, String chartVersion,
			String appVersion, String description, String summary, int firstSeenRevision, Instant firstSeenAt) {

		static ChangeReply of(UnexplainedChange change, boolean production) {
			return new ChangeReply(change.release().toString(), production, change.revision().revision().number(),
					change.revision().deployedAt(), change.revision().status(), change.revision().chartVersion(),
					change.revision().appVersion(), change.revision().description(), change.words(),
					change.firstSight().revision().number(), change.firstSight().at());
		}

	}

	record FoundReply(List<ChangeReply> changes, int releases, List<UnreadableReply> unreadable) {

	}

	record UnreadableReply(String type, String title, String detail) {

		static UnreadableReply of(Problem problem) {
			return new UnreadableReply(problem.type(), problem.title(), problem.detail());
		}

	}

	@GetMapping("/api/v1/unexplained-changes")
	FoundReply all() {
		UnexplainedChanges.Found found = this.unexplained.all(this.actor.get());
		return new FoundReply(found.changes().stream().map(this::reply).toList(), found.releases(),
				found.problems().stream().map(UnreadableReply::of).toList());
	}

	private ChangeReply reply(UnexplainedChange change) {
		return ChangeReply.of(change, this.clusters.at(change.release()).production());
	}

}
