package io.upgradeconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What all benches of a run measured, as one table.
 *
 * @param lines the results, bench by bench
 */
public record BenchReport(List<Line> lines) {

	/**
	 * One result.
	 *
	 * @param what what was measured
	 * @param measured its median, with the unit
	 * @param reference what it is held against, or empty where it is only told
	 * @param referenceMeasured the median of that, with the unit
	 * @param ratio how many times the reference it takes, or {@code null}
	 * @param limit how many times it may, or {@code null}
	 * @param met whether it is within the limit
	 * @param samples every sample of what was measured
	 * @param referenceSamples every sample of the reference
	 */
	public record Line(String what, String measured, String reference, String referenceMeasured, @Nullable Double ratio,
			@Nullable Double limit, boolean met, List<Double> samples, List<Double> referenceSamples) {

		static Line of(Ratio ratio) {
			return new Line(ratio.measured().name(), ratio.measured().toString(), ratio.reference().name(),
					ratio.reference().toString(), ratio.value(), ratio.limit(), ratio.isMet(),
					ratio.measured().samples(), ratio.reference().samples());
		}

		static Line of(Measurement told) {
			return new Line(told.name(), told.toString(), "", "", null, null, true, told.samples(), List.of());
		}

		private String[] cells() {
			String[] cells = { this.what, this.measured, this.reference, this.referenceMeasured, "", "", "" };
			if (this.ratio != null && this.limit != null) {
				cells[4] = String.format(Locale.ROOT, "%.3f", this.ratio);
				cells[5] = String.format(Locale.ROOT, "<= %.3f", this.limit);
				cells[6] = this.met ? "met" : "MISSED";
			}
			return cells;
		}

	}

	/** What lies in the directory, by the benches' names. */
	static BenchReport read(Path directory) throws IOException {
		List<Line> lines = new ArrayList<>();
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".json")).sorted().toList()) {
				lines.addAll(Arrays.asList(Bench.JSON.readValue(Files.readAllBytes(file), Line[].class)));
			}
		}
		return new BenchReport(List.copyOf(lines));
	}

	/** What is over its limit. */
	List<String> missed() {
		return this.lines.stream().filter((line) -> !line.met()).map(Line::what).toList();
	}

	/** For people. */
	String table() {
		List<String[]> rows = new ArrayList<>();
		rows.add(new String[] { "What", "measured", "reference", "measured", "ratio", "target", "" });
		this.lines.forEach((line) -> rows.add(line.cells()));
		StringBuilder table = new StringBuilder();
		for (String[] row : rows) {
			for (int column = 0; column < row.length; column++) {
				int at = column;
				int width = rows.stream().mapToInt((each) -> each[at].length()).max().orElse(0);
				table.append(String.format(Locale.ROOT, "%-" + (width + 2) + "s", row[column]));
			}
			table.append('\n');
		}
		return table.toString().replaceAll("(?m) +$", "");
	}

}
