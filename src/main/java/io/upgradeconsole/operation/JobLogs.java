package io.upgradeconsole.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What the Jobs of an operation have printed, kept beside its log: helm deletes a Job
 * that has succeeded, and what its pods have printed goes with it. The lines are masked
 * before they are kept.
 */
@Component
public class JobLogs {

	/** A migration that prints more than this has lost its readers long before. */
	private static final int MOST_LINES = 20_000;

	private static final int LONGEST = 4_000;

	private static final String FILE = "jobs.log";

	private final OperationDirectories directories;

	private final JsonMapper json = JsonMapper.builder().build();

	/** Of the logs that this console writes to. */
	private final Map<UUID, Long> sizes = new ConcurrentHashMap<>();

	JobLogs(OperationDirectories directories) {
		this.directories = directories;
	}

	/**
	 * A line.
	 *
	 * @param n its number, from 1
	 * @param t when it was printed
	 * @param pod which pod printed it
	 * @param text what it printed, masked; cut where it is very long
	 */
	public record Line(long n, Instant t, String pod, String text) {

	}

	/** How many lines there are. */
	public long size(UUID operation) {
		Long known = this.sizes.get(operation);
		return (known != null) ? known : read(operation, 0, Integer.MAX_VALUE).size();
	}

	/**
	 * The lines that follow a line.
	 * @param after number of the last line that is known, 0 for none
	 */
	public List<Line> read(UUID operation, long after, int most) {
		List<Line> lines = new ArrayList<>();
		if (!this.directories.isHere(operation)) {
			return lines;
		}
		try (BufferedReader reader = Files.newBufferedReader(file(operation))) {
			long n = 0;
			for (String text = reader.readLine(); text != null && lines.size() < most; text = reader.readLine()) {
				if (++n > after) {
					lines.add(line(n, text));
				}
			}
			return lines;
		}
		catch (NoSuchFileException ex) {
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Goes on with a log that an earlier run of the console may have begun.
	 * @return by pod, when its last line was printed
	 */
	public Map<String, Instant> resume(UUID operation) {
		List<Line> lines = read(operation, 0, Integer.MAX_VALUE);
		this.sizes.put(operation, (long) lines.size());
		Map<String, Instant> last = new HashMap<>();
		lines.forEach((line) -> last.put(line.pod(), line.t()));
		return last;
	}

	/** The last lines. */
	public List<Line> tail(UUID operation, int most) {
		return read(operation, Math.max(0, size(operation) - most), most);
	}

	/**
	 * Keeps one more line; when there are too many, says so once and keeps no more.
	 * @param text what was printed, masked
	 */
	public synchronized void append(UUID operation, Instant at, String pod, String text) {
		long n = size(operation) + 1;
		if (n > MOST_LINES || !this.directories.isHere(operation)) {
			return;
		}
		String kept = (n == MOST_LINES) ? "More was printed, and is not kept."
				: (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
		byte[] line = (this.json.writeValueAsString(new Line(n, at, pod, kept)) + "\n")
			.getBytes(StandardCharsets.UTF_8);
		try {
			Files.write(file(operation), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			this.sizes.put(operation, n);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What a Job has printed cannot be kept", ex);
		}
	}

	private Line line(long n, String text) {
		try {
			return this.json.readValue(text, Line.class);
		}
		catch (JacksonException ex) {
			// a console that was killed has left half a line
			return new Line(n, Instant.EPOCH, "", "This line was not kept whole.");
		}
	}

	private Path file(UUID operation) {
		return this.directories.directory(operation).resolve(FILE);
	}

}
