package io.upgradeconsole.ui;

/**
 * The icon that goes with a tone, so that nothing is told by colour alone.
 */
public final class Tones {

	private Tones() {
	}

	/** Name of the icon in {@code icons.svg}. */
	public static String icon(String tone) {
		return switch (tone) {
			case "success" -> "check";
			case "warning" -> "warning";
			case "danger", "blocking" -> "cross";
			case "running" -> "running";
			case "info" -> "info";
			case "neutral" -> "dot";
			default -> throw new IllegalArgumentException("unknown tone " + tone);
		};
	}

}
