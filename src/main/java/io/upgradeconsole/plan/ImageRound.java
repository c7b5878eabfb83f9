package io.upgradeconsole.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.cluster.PullObservation;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

/**
 * Takes the images of one check to the cluster, a few at a time, and away again.
 */
final class ImageRound {

	/** The cluster ends a pod that the console has forgotten. */
	private static final int DEADLINE_FACTOR = 2;

	private static final int LONGEST_MESSAGE = 2_000;

	private final ImagePulls pulls;

	private final UUID check;

	private final ReleaseRef release;

	private final List<PlannedImage> images;

	private final PlanProperties.ImageCheck settings;

	private final Clock clock;

	private final List<ImageResult> results;

	/** By the image's place in the list. */
	private final Map<Integer, ImageAsking> asked = new LinkedHashMap<>();

	private int next;

	/** Nothing is said before it knows the release's secrets. */
	private Masker masker = Masker.of(Secrets.none());

	ImageRound(ImagePulls pulls, ImageCheck check, List<PlannedImage> images, PlanProperties.ImageCheck settings,
			Clock clock) {
		this.pulls = pulls;
		this.check = check.id();
		this.release = check.release();
		this.images = images;
		this.settings = settings;
		this.clock = clock;
		this.results = new ArrayList<>(images.stream().map(ImageResult::waiting).toList());
	}

	/**
	 * Clears away what is forgotten, and skips what pods of the namespace run already.
	 * @param hides the secrets of the release
	 */
	void prepare(Masker hides) {
		this.masker = hides;
		this.pulls.removeLeftovers(this.release.cluster(), this.release.namespace(),
				this.clock.instant().minus(this.settings.patience().multipliedBy(DEADLINE_FACTOR)));
		Set<String> running = this.pulls.running(this.release.cluster(), this.release.namespace());
		this.results.replaceAll((result) -> running.contains(result.image())
				? result.with(ImageResult.State.SKIPPED, "", "Pods of the namespace run this image already.") : result);
	}

	/**
	 * Asks and looks once.
	 * @return whether there is more to be found out
	 */
	boolean step() {
		while (this.asked.size() < this.settings.atOnce() && this.next < this.images.size()) {
			begin(this.next++);
		}
		if (!this.asked.isEmpty()) {
			look();
		}
		return !this.asked.isEmpty() || this.next < this.images.size();
	}

	/** Nothing more can be found out. */
	void giveUp(Problem problem) {
		this.results.replaceAll((result) -> result.isDecided() ? result
				: masked(result.with(ImageResult.State.UNDECIDED, "", problem.title() + ". " + problem.detail())));
	}

	/** What is known of each image. */
	List<ImageResult> results() {
		return List.copyOf(this.results);
	}

	private void begin(int number) {
		ImageResult waiting = this.results.get(number);
		if (waiting.isDecided()) {
			return;
		}
		PlannedImage image = this.images.get(number);
		Optional<String> refusal = this.pulls.begin(this.release.cluster(), this.release.namespace(), this.check,
				number, image.pull(), this.settings.patience().multipliedBy(DEADLINE_FACTOR));
		if (refusal.isPresent()) {
			this.results.set(number, masked(
					waiting.with(ImageResult.State.UNDECIDED, "", "The cluster takes no such pod. " + refusal.get())));
			return;
		}
		this.asked.put(number, new ImageAsking(image, this.settings, this.clock.instant()));
		this.results.set(number, waiting.with(ImageResult.State.ASKING, "", ""));
	}

	private void look() {
		Map<Integer, PullObservation> seen = this.pulls.observe(this.release.cluster(), this.release.namespace(),
				this.check, this.asked.keySet());
		for (Integer number : List.copyOf(this.asked.keySet())) {
			ImageAsking asking = this.asked.get(number);
			ImageResult result = masked(asking.judge(this.results.get(number), seen.get(number), this.clock.instant()));
			this.results.set(number, result);
			if (result.isDecided()) {
				this.asked.remove(number);
				this.pulls.remove(this.release.cluster(), this.release.namespace(), this.check, number);
			}
		}
	}

	/** A registry's answer may quote the address it was asked at, login included. */
	private ImageResult masked(ImageResult result) {
		String text = this.masker.maskText(result.message()).strip();
		return result.with(result.state(), result.reason(),
				(text.length() <= LONGEST_MESSAGE) ? text : text.substring(0, LONGEST_MESSAGE) + "…");
	}

}
