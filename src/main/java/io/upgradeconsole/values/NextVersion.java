package io.upgradeconsole.values;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which file says what a release was deployed with: the newest version still, the file
 * that the upgrade was given, or one that has to be written.
 *
 * @param asIs a file that says exactly that and stays as it is, comments included, or
 * {@code null} where helm's own words become a new file
 * @param name the name of the file
 */
record NextVersion(@Nullable ValuesFile asIs, ValuesFileName name) {

	/**
	 * A file and what it says.
	 *
	 * @param version whether it is a version of the values file already
	 * @param values what it says, or {@code null} where it cannot be opened any more
	 */
	record Known(ValuesFile file, boolean version, @Nullable Map<String, Object> values) {

		boolean says(Map<String, Object> inForce) {
			return inForce.equals(this.values);
		}

		boolean isGiven() {
			return !this.version && this.file.origin().isGiven();
		}

		/** Whether it was made for more than one upgrade. */
		boolean isToKeep() {
			return this.file.origin() != ValuesFile.Origin.EARLIER;
		}

	}

	/**
	 * Decides.
	 * @param inForce the values that the release was deployed with
	 * @param newest the newest version, or {@code null} where there is none
	 * @param used the file that the operation used, or {@code null}
	 */
	static NextVersion of(Map<String, Object> inForce, @Nullable Known newest, @Nullable Known used) {
		ValuesFileName name = name(newest, used);
		// whoever wrote a file has put more into it than values
		boolean asGiven = used != null && used.isGiven() && used.says(inForce)
				&& (newest == null || !newest.file().sha256().equals(used.file().sha256()));
		if (asGiven) {
			return new NextVersion(used.file(), name);
		}
		boolean unchanged = newest != null && newest.says(inForce) && newest.file().name().equals(name);
		return new NextVersion(unchanged ? newest.file() : null, name);
	}

	/** A name that somebody chose stays; one that the console made up gives way. */
	private static ValuesFileName name(@Nullable Known newest, @Nullable Known used) {
		if (used != null && (used.version() || used.isGiven() || newest == null && used.isToKeep())) {
			return used.file().name();
		}
		return (newest != null) ? newest.file().name() : ValuesFileName.DEFAULT;
	}

}
