package io.upgradeconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ratios of one bench. A bench only measures; {@link BenchReport} judges them all in
 * the end, so that one that misses hides no other.
 */
public final class Bench {

	static final Path DIRECTORY = Path.of("target", "bench");

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path file;

	private final List<Ratio> ratios = new ArrayList<>();

	/** A bench whose results go into a file of its name; those of an earlier run go. */
	public Bench(String name) {
		try {
			this.file = Files.createDirectories(DIRECTORY).resolve(name + ".json");
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Holds what was measured against a reference. */
	public Bench ratio(Measurement measured, Measurement reference, double limit) {
		this.ratios.add(new Ratio(measured, reference, limit));
		return this;
	}

	/** Writes the results down for the report. */
	public void write() {
		List<BenchReport.Line> lines = this.ratios.stream().map(BenchReport.Line::of).toList();
		try {
			Files.write(this.file, JSON.writeValueAsBytes(lines));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
