package io.upgradeconsole.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The exact version of a chart. Helm reads {@code 26}, {@code 26.5} and {@code ^26.5.0}
 * as ranges, so they are refused.
 *
 * @param value a full semantic version
 */
public record ChartVersion(String value) implements Comparable<ChartVersion> {

	private static final Pattern SEMVER = Pattern.compile(
			"(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

	public ChartVersion {
		if (value.length() > 128 || !SEMVER.matcher(value).matches()) {
			throw Problem
				.invalid("chartVersion", "chart-version-invalid", "This is not an exact chart version",
						"'" + Shown.of(value)
								+ "' is not a full version: helm would read it as a range, or not at all.",
						"Enter all three numbers, such as 26.8.4.")
				.asException();
		}
	}

	/** The first of the three numbers. */
	public int major() {
		return part(1);
	}

	/** Whether it comes before a release, such as {@code 26.8.4-rc1}. */
	public boolean isPreRelease() {
		return this.value.replaceFirst("\\+.*", "").contains("-");
	}

	private int part(int group) {
		Matcher matcher = SEMVER.matcher(this.value);
		if (!matcher.matches()) {
			throw new IllegalStateException(this.value);
		}
		return Integer.parseInt(matcher.group(group));
	}

	/** By the three numbers; a pre-release comes before its release. */
	@Override
	public int compareTo(ChartVersion other) {
		for (int group = 1; group <= 3; group++) {
			int byNumber = Integer.compare(part(group), other.part(group));
			if (byNumber != 0) {
				return byNumber;
			}
		}
		return (isPreRelease() != other.isPreRelease()) ? (isPreRelease() ? -1 : 1) : this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
