package io.upgradeconsole.bench;

/**
 * What was measured beside what it is held against, in one run on one machine.
 *
 * @param measured what the console does
 * @param reference what it is held against
 * @param limit how many times the reference it may take
 */
public record Ratio(Measurement measured, Measurement reference, double limit) {

	/** How many times the reference it takes. */
	public double value() {
		return this.measured.median() / this.reference.median();
	}

	/** Whether that is within the limit. */
	public boolean isMet() {
		return value() <= this.limit;
	}

}
