package io.upgradeconsole.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.plan.ImageCheck;
import io.upgradeconsole.plan.ImageMirror;
import io.upgradeconsole.plan.ImageResult;
import io.upgradeconsole.plan.ImageTally;
import org.jspecify.annotations.Nullable;

/**
 * A check of images, as the API tells it.
 */
record ImageCheckReply(UUID id, UUID planId, String state, String startedBy, Instant startedAt,
		@Nullable Instant endedAt, String summary, ImageTally counts, boolean podsLeft, List<Result> results) {

	static ImageCheckReply of(ImageCheck check, Instant now) {
		return new ImageCheckReply(check.id(), check.planId(), check.state(now).name(), check.startedBy(),
				check.startedAt(), check.endedAt(), check.tally().sentence(), check.tally(), check.hasPodsLeft(),
				check.results().stream().map(Result::of).toList());
	}

	record Result(String image, String registry, List<String> usedBy, String state, String reason, String message,
			@Nullable Mirror mirror) {

		static Result of(ImageResult result) {
			return new Result(result.image(), result.registry(), result.usedBy(), result.state().name(),
					result.reason(), result.message(), (result.mirror() != null) ? Mirror.of(result.mirror()) : null);
		}

	}

	record Mirror(String setting, String source, List<String> skopeo, List<List<String>> docker) {

		static Mirror of(ImageMirror mirror) {
			return new Mirror(mirror.setting(), mirror.source(), mirror.skopeo(), mirror.docker());
		}

	}

}
