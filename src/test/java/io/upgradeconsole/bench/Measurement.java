package io.upgradeconsole.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Something measured several times. Its median counts: a machine that others use too has
 * outliers.
 */
public final class Measurement {

	/** In what it is measured. */
	public enum Unit {

		SECONDS("s"), MEGABYTES("MB");

		private final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

	}

	private final String name;

	private final Unit unit;

	private final List<Double> samples = new ArrayList<>();

	private Measurement(String name, Unit unit) {
		this.name = name;
		this.unit = unit;
	}

	/** Nothing measured yet. */
	public static Measurement of(String name, Unit unit) {
		return new Measurement(name, unit);
	}

	/** What needs no measuring, such as a limit of one second. */
	public static Measurement fixed(String name, Unit unit, double value) {
		return new Measurement(name, unit).add(value);
	}

	/** What two took together, each time. */
	public static Measurement sum(String name, Measurement one, Measurement other) {
		Measurement sum = of(name, one.unit);
		for (int i = 0; i < one.samples.size(); i++) {
			sum.add(one.samples.get(i) + other.samples.get(i));
		}
		return sum;
	}

	/** One more sample. */
	public Measurement add(double sample) {
		this.samples.add(sample);
		return this;
	}

	/** Adds the wall time that the work takes, and returns what the work does. */
	public <T> T time(Supplier<T> work) {
		long begin = System.nanoTime();
		T result = work.get();
		add((System.nanoTime() - begin) / 1e9);
		return result;
	}

	/** What it is that was measured. */
	public String name() {
		return this.name;
	}

	/** The samples, in the order in which they were taken. */
	public List<Double> samples() {
		return List.copyOf(this.samples);
	}

	/** The sample in the middle, or the mean of the two there. */
	public double median() {
		if (this.samples.isEmpty()) {
			throw new IllegalStateException("Nothing was measured: " + this.name);
		}
		List<Double> sorted = new ArrayList<>(this.samples);
		Collections.sort(sorted);
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	@Override
	public String toString() {
		String digits = (this.unit == Unit.SECONDS) ? "%.3f %s" : "%.0f %s";
		return String.format(Locale.ROOT, digits, median(), this.unit.symbol);
	}

}
