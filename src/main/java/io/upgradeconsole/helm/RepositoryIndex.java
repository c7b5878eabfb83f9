package io.upgradeconsole.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.upgradeconsole.target.ChartVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a chart repository lists.
 *
 * @param charts the published versions, newest first
 * @param generatedAt when its publisher made it, or {@code null} where it does not say
 * @param readAt when the console read it
 */
public record RepositoryIndex(List<PublishedChart> charts, @Nullable Instant generatedAt, Instant readAt) {

	private static final String GENERATED = "generated:";

	public RepositoryIndex {
		charts = List.copyOf(charts);
	}

	/** The chart of exactly this version, if it is listed. */
	public Optional<PublishedChart> find(ChartVersion version) {
		return this.charts.stream().filter((chart) -> chart.version().equals(version)).findFirst();
	}

	/**
	 * What an index file says of its own age, or {@code null}. It may weigh megabytes, so
	 * only the one line is looked for.
	 */
	static @Nullable Instant generatedAt(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith(GENERATED))
				.map((line) -> line.substring(GENERATED.length()).replaceAll("[\"' ]", ""))
				.findFirst()
				.map((text) -> OffsetDateTime.parse(text).toInstant())
				.orElse(null);
		}
		catch (IOException | java.io.UncheckedIOException | DateTimeException ex) {
			return null;
		}
	}

}
