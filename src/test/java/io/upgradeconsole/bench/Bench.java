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
 * The results of one bench. A bench only measures; {@link BenchReport} judges them all in
 * the end, so that one that misses hides no other.
 */
public final class Bench {

	static final Path DIRECTORY = Path.of("target", "bench");

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path file;

	private final List<BenchReport.Line> lines = new ArrayList<>();

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
		this.lines.add(BenchReport.Line.of(new Ratio(measured, reference, limit)));
		return this;
	}

	/** Tells what was measured, without a limit. */
	public Bench report(Measurement measured) {
		this.lines.add(BenchReport.Line.of(measured));
		return this;
	}

	/** Writes the results down for the report. */
	public void write() {
		try {
			Files.write(this.file, JSON.writeValueAsBytes(this.lines));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
