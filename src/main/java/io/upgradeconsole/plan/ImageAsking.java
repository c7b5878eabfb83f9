package io.upgradeconsole.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.upgradeconsole.cluster.PullObservation;
import org.jspecify.annotations.Nullable;

/**
 * One image for which the cluster is being asked: turns what its pod shows, look by look,
 * into an answer.
 */
final class ImageAsking {

	/** A registry that says so will say so again. */
	private static final List<String> FINAL = List.of("not found", "manifest unknown", "unauthorized", "denied",
			"forbidden", "authentication required", "no matching manifest", "no match for platform",
			"invalid reference");

	private final PlannedImage image;

	private final PlanProperties.ImageCheck settings;

	private final Instant since;

	private @Nullable Instant failingSince;

	private String message = "";

	ImageAsking(PlannedImage image, PlanProperties.ImageCheck settings, Instant since) {
		this.image = image;
		this.settings = settings;
		this.since = since;
	}

	/**
	 * What is known by now.
	 * @param before what was known before
	 * @param seen how far the pod is, or {@code null} where it is gone
	 */
	ImageResult judge(ImageResult before, @Nullable PullObservation seen, Instant now) {
		if (seen == null) {
			return before.with(ImageResult.State.UNDECIDED, "",
					"Somebody deleted the pod before the answer came. Check again.");
		}
		boolean late = !now.isBefore(this.since.plus(this.settings.patience()));
		return switch (seen.state()) {
			case PULLED -> before.with(ImageResult.State.PULLED, "", "");
			case ENDED -> before.with(ImageResult.State.UNDECIDED, seen.reason(), seen.message());
			case FAILING -> failing(before, seen, late, now);
			case UNSCHEDULED -> now.isBefore(this.since.plus(this.settings.scheduling()))
					? before.with(ImageResult.State.ASKING, seen.reason(), seen.message()) : before
						.with(ImageResult.State.UNDECIDED, seen.reason(), "No node took the pod. " + seen.message());
			case WAITING -> late
					? before.with(ImageResult.State.UNDECIDED, seen.reason(),
							"It was still being pulled after " + words(this.settings.patience())
									+ ". The registry may be slow, or the image large.")
					: before.with(ImageResult.State.ASKING, seen.reason(), seen.message());
		};
	}

	private ImageResult failing(ImageResult before, PullObservation seen, boolean late, Instant now) {
		if (this.failingSince == null) {
			this.failingSince = now;
		}
		// the kubelet names the cause once, and then only says that it waits
		if (this.message.isEmpty() || !seen.reason().equals("ImagePullBackOff")) {
			this.message = seen.message();
		}
		boolean sure = late || seen.reason().equals("InvalidImageName") || isFinal(this.message)
				|| !now.isBefore(this.failingSince.plus(this.settings.retry()));
		if (!sure) {
			return before.with(ImageResult.State.ASKING, seen.reason(), this.message);
		}
		if (!this.image.secretsToCome().isEmpty()) {
			return before.with(ImageResult.State.UNDECIDED, seen.reason(),
					"It could not be pulled with the credentials of now, and the upgrade brings others: "
							+ String.join(", ", this.image.secretsToCome()) + ". " + this.message);
		}
		return before.with(ImageResult.State.NOT_PULLABLE, seen.reason(), this.message);
	}

	private static boolean isFinal(String message) {
		String said = message.toLowerCase(Locale.ROOT);
		return FINAL.stream().anyMatch(said::contains);
	}

	private static String words(Duration duration) {
		return (duration.toSeconds() % 60 == 0) ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
	}

}
