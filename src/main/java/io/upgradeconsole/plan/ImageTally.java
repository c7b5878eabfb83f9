package io.upgradeconsole.plan;

import java.util.List;

/**
 * What a check of images comes to, in numbers.
 *
 * @param pulled how many the cluster has pulled
 * @param notPullable how many it cannot pull
 * @param undecided for how many it could not be found out
 * @param skipped how many nobody had to ask for
 * @param open how many have no answer yet
 */
public record ImageTally(int pulled, int notPullable, int undecided, int skipped, int open) {

	static ImageTally of(List<ImageResult> results) {
		return new ImageTally(count(results, ImageResult.State.PULLED), count(results, ImageResult.State.NOT_PULLABLE),
				count(results, ImageResult.State.UNDECIDED), count(results, ImageResult.State.SKIPPED),
				(int) results.stream().filter((result) -> !result.isDecided()).count());
	}

	/** How many images the cluster is asked for. */
	public int asked() {
		return this.pulled + this.notPullable + this.undecided + this.open;
	}

	/** The outcome in one sentence, without its full stop. */
	public String sentence() {
		if (asked() == 0) {
			return "There is nothing to pull: pods run all of the images already";
		}
		if (this.notPullable > 0) {
			return this.notPullable + " of " + images() + " cannot be pulled" + undecidedToo();
		}
		if (this.undecided > 0) {
			return "For " + this.undecided + " of " + images() + " it could not be found out";
		}
		return (this.pulled == 1) ? "The image can be pulled" : "All " + images() + " can be pulled";
	}

	private String undecidedToo() {
		return (this.undecided > 0) ? ", and for " + this.undecided + " it could not be found out" : "";
	}

	private String images() {
		return (asked() == 1) ? "1 image" : asked() + " images";
	}

	private static int count(List<ImageResult> results, ImageResult.State state) {
		return (int) results.stream().filter((result) -> result.state() == state).count();
	}

}
