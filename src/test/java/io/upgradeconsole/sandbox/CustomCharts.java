package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other charts than the demo's, packaged by hand, and the version to start with.
 *
 * @param directory where the {@code .tgz} files lie
 * @param install the version that is installed as {@code backend} in {@code zymtrace}
 * @param values the values that it is installed with, if any
 */
public record CustomCharts(Path directory, String install, Optional<Path> values) {

	/**
	 * What {@code -Dsandbox.charts=DIR -Dsandbox.install=VERSION -Dsandbox.values=FILE}
	 * ask for.
	 */
	public static Optional<CustomCharts> fromSystemProperties() {
		String directory = System.getProperty("sandbox.charts", "");
		if (directory.isEmpty()) {
			return Optional.empty();
		}
		String install = System.getProperty("sandbox.install", "");
		if (install.isEmpty()) {
			throw new IllegalArgumentException("-Dsandbox.charts needs -Dsandbox.install=VERSION beside it");
		}
		String values = System.getProperty("sandbox.values", "");
		return Optional.of(new CustomCharts(Path.of(directory), install,
				values.isEmpty() ? Optional.empty() : Optional.of(Path.of(values))));
	}

	List<ChartArchive> archives() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".tgz")).map(CustomCharts::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No charts can be read from " + this.directory, ex);
		}
	}

	private static ChartArchive read(Path file) {
		try {
			return ChartArchive.read(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " is not a packaged chart", ex);
		}
	}

}
