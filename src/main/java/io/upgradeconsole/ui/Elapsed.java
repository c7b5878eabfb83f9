package io.upgradeconsole.ui;

import java.time.Duration;

/**
 * Durations as people say them.
 */
public final class Elapsed {

	private Elapsed() {
	}

	/** Such as {@code 0.4 s}, {@code 48 s}, {@code 2 min 5 s} or {@code 1 h 10 min}. */
	public static String of(Duration duration) {
		long seconds = Math.max(0, duration.toSeconds());
		if (seconds < 1) {
			long tenths = Math.max(0, duration.toMillis()) / 100;
			return (tenths == 0) ? "under 0.1 s" : "0." + tenths + " s";
		}
		if (seconds < 60) {
			return seconds + " s";
		}
		if (seconds < 3600) {
			return joined(seconds / 60, "min", seconds % 60, "s");
		}
		return joined(seconds / 3600, "h", seconds % 3600 / 60, "min");
	}

	private static String joined(long large, String largeUnit, long small, String smallUnit) {
		String text = large + " " + largeUnit;
		return (small == 0) ? text : text + " " + small + " " + smallUnit;
	}

}
