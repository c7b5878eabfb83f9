package io.upgradeconsole.target;

/**
 * The number of a release's revision.
 *
 * @param number 1 or more
 */
public record Revision(int number) implements Comparable<Revision> {

	public Revision {
		if (number < 1) {
			throw Problem
				.invalid("revision", "revision-invalid", "This is not a revision", number + " is not a revision.",
						"Revisions count from 1; see the release's history.")
				.asException();
		}
	}

	@Override
	public int compareTo(Revision other) {
		return Integer.compare(this.number, other.number);
	}

	@Override
	public String toString() {
		return Integer.toString(this.number);
	}

}
