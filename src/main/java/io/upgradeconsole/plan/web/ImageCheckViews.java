package io.upgradeconsole.plan.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.ImageCheck;
import io.upgradeconsole.plan.ImageCheckState;
import io.upgradeconsole.plan.ImageMirror;
import io.upgradeconsole.plan.ImageResult;
import io.upgradeconsole.plan.ImageTally;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Turns a check of images into what the plan's page shows.
 */
final class ImageCheckViews {

	private static final List<ImageResult.State> URGENCY = List.of(ImageResult.State.NOT_PULLABLE,
			ImageResult.State.UNDECIDED, ImageResult.State.ASKING, ImageResult.State.WAITING, ImageResult.State.PULLED,
			ImageResult.State.SKIPPED);

	private ImageCheckViews() {
	}

	static ImageCheckView.Newest newest(ImageCheck check, Instant now) {
		List<ImageResult> results = check.results();
		ImageCheckState state = check.state(now);
		List<ImageMirror> missing = results.stream()
			.filter((result) -> result.state() == ImageResult.State.NOT_PULLABLE)
			.map(ImageResult::mirror)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return new ImageCheckView.Newest(state == ImageCheckState.RUNNING, badge(state, check.tally()),
				sentence(state, check.tally(), results.size()), check.startedBy(), Moment.of(check.startedAt()),
				(check.hasPodsLeft() && check.endedAt() != null)
						? CommandLine.of(ImagePulls.removal(check.release().namespace(), check.id())) : null,
				inOrder(results, state), lines(missing.stream().map(ImageMirror::skopeo)),
				lines(missing.stream().flatMap((mirror) -> mirror.docker().stream())),
				(state != ImageCheckState.RUNNING) ? reminder(check) : null);
	}

	private static StatusBadge badge(ImageCheckState state, ImageTally tally) {
		return switch (state) {
			case RUNNING -> StatusBadge.running("Checking");
			case INTERRUPTED -> StatusBadge.warning("Interrupted");
			case DONE -> (tally.notPullable() > 0) ? StatusBadge.danger("Not all can be pulled")
					: (tally.undecided() > 0) ? StatusBadge.warning("Not all is known") : StatusBadge.success("Good");
		};
	}

	private static String sentence(ImageCheckState state, ImageTally tally, int all) {
		return switch (state) {
			case RUNNING -> (all - tally.open()) + " of " + all + " images have their answer.";
			case DONE -> tally.sentence() + ".";
			case INTERRUPTED ->
				"The console ended before every image had its answer. " + tally.sentence() + ". Check again.";
		};
	}

	private static Callout reminder(ImageCheck check) {
		ImageTally tally = check.tally();
		Finding finding = check.finding().orElse(null);
		if (finding != null) {
			return Callout.warning(finding.title(),
					"You may start all the same; what uses them stays down until they can.", null);
		}
		return (tally.undecided() + tally.open() > 0)
				? Callout.info(tally.sentence(), "The check above says why.", null) : Callout.success(tally.sentence(),
						"Each was, on one node; " + check.startedBy() + " had it checked.", null);
	}

	/** What needs a look comes first, once nothing moves any more. */
	private static List<ImageCheckView.Image> inOrder(List<ImageResult> results, ImageCheckState state) {
		Comparator<ImageResult> order = (state == ImageCheckState.RUNNING) ? (one, other) -> 0
				: Comparator.comparing((result) -> URGENCY.indexOf(result.state()));
		return results.stream().sorted(order).map(ImageCheckViews::image).toList();
	}

	private static ImageCheckView.Image image(ImageResult result) {
		return new ImageCheckView.Image(result.image(), String.join(", ", result.usedBy()), result.registry(),
				(result.mirror() != null) ? result.mirror().setting() : null, badge(result.state()),
				textOrNull(result.reason()), textOrNull(result.message()));
	}

	private static StatusBadge badge(ImageResult.State state) {
		return switch (state) {
			case WAITING -> StatusBadge.neutral("Waiting");
			case ASKING -> StatusBadge.running("Pulling");
			case PULLED -> StatusBadge.success("Pulled");
			case NOT_PULLABLE -> StatusBadge.danger("Cannot pull");
			case UNDECIDED -> StatusBadge.warning("Not known");
			case SKIPPED -> StatusBadge.neutral("Not asked");
		};
	}

	private static @Nullable CommandLine lines(Stream<List<String>> argvs) {
		String text = argvs.map((argv) -> CommandLine.of(argv).text()).collect(Collectors.joining("\n"));
		return text.isEmpty() ? null : new CommandLine(text);
	}

	private static @Nullable String textOrNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
