package io.upgradeconsole.plan;

/**
 * The three ways to upgrade.
 */
public enum UpgradePath {

	/** Path A: only the images' tag; the chart stays where it is. */
	IMAGE_ONLY("A", "Image only"),
	/** Path B: only the chart; the images follow it, or stay where a tag is set. */
	CHART_ONLY("B", "Chart only"),
	/** Path C: chart and images together, the usual way to a new release. */
	COMBINED("C", "Chart and image");

	private final String letter;

	private final String words;

	UpgradePath(String letter, String words) {
		this.letter = letter;
		this.words = words;
	}

	/** The runbook's letter. */
	public String letter() {
		return this.letter;
	}

	/** The path in words. */
	public String words() {
		return this.words;
	}

	/** Whether the chart's version changes, which takes a values file. */
	public boolean changesChart() {
		return this != IMAGE_ONLY;
	}

	/** Whether an image tag is asked for. */
	public boolean changesImage() {
		return this != CHART_ONLY;
	}

}
