package io.upgradeconsole.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The log of an operation, while it grows and afterwards. Any number of threads may read
 * from one instance; keep it, for it remembers where lines begin. However long the log or
 * one of its lines is, no more than a little of it is in memory.
 */
public final class OperationLog {

	/** A reader gets fewer lines rather than more characters than this at once. */
	private static final int MOST_CHARACTERS = 1_000_000;

	private final Path file;

	private final Runnable before;

	private final LineIndex index = new LineIndex();

	private OperationLog(Path file, Runnable before) {
		this.file = file;
		this.before = before;
	}

	/** The log in an operation's directory, which need not have begun. */
	public static OperationLog in(Path operationDirectory) {
		return in(operationDirectory, () -> {
		});
	}

	/**
	 * The same, for a log that is written elsewhere.
	 * @param before is run whenever somebody is about to read, and may append to it
	 */
	public static OperationLog in(Path operationDirectory, Runnable before) {
		return new OperationLog(file(operationDirectory), before);
	}

	/** Where the log of an operation lies. */
	public static Path file(Path operationDirectory) {
		return new OperationFiles(operationDirectory).log();
	}

	/** How many bytes of a log there are. */
	public static long bytes(Path operationDirectory) {
		Path file = file(operationDirectory);
		try {
			return Files.exists(file) ? Files.size(file) : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/** Removes a log, to begin it anew; who still writes to it does so in vain. */
	public static void remove(Path operationDirectory) {
		Path file = file(operationDirectory);
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot remove " + file, ex);
		}
	}

	/**
	 * Adds to a log that is written elsewhere.
	 * @param end how many bytes of it there are
	 */
	public static void append(Path operationDirectory, long end, byte[] more) {
		Path file = file(operationDirectory);
		try (FileChannel channel = PrivateDirectories.append(file)) {
			ByteBuffer bytes = ByteBuffer.wrap(more);
			while (bytes.hasRemaining()) {
				channel.write(bytes, end + bytes.position());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file, ex);
		}
	}

	/** How many whole lines there are now. */
	public long size() {
		return reading((channel) -> span(channel, 1).lines(), 0L);
	}

	/** What can be jumped to in the lines that there are now. */
	public LogLandmarks landmarks() {
		return reading(this::landmarks, new LogLandmarks(Map.of(), null));
	}

	/**
	 * The lines that follow a line. Of very long ones only the beginning is told.
	 * @param after number of the last line that is known, 0 for none
	 * @param max how many at most; there may be fewer than there are if they are long
	 */
	public List<LogLine> read(long after, int max) {
		return reading((channel) -> {
			List<LogLine> lines = new ArrayList<>();
			RecordReader records = from(channel, after + 1);
			LineParser parser = new LineParser();
			for (int characters = 0; lines.size() < max && characters < MOST_CHARACTERS && records.next(parser);) {
				LogLine line = parser.line();
				characters += line.text().length();
				lines.add(line);
			}
			return lines;
		}, List.of());
	}

	/**
	 * Finds a text in all of the log, whole lines included. Capital and small letters of
	 * English are the same.
	 * @param text not empty
	 * @param near the line whose neighbouring hits are told
	 * @param max how many of them at most
	 */
	public LogHits search(String text, long near, int max) {
		return reading((channel) -> {
			LogSearch search = new LogSearch(text, near, max);
			RecordReader records = from(channel, 1);
			while (records.next(search)) {
				search.lineEnds();
			}
			return search.hits();
		}, new LogHits(0, 0, 0, List.of()));
	}

	/** Writes all of the log that there is now, a line of text for each line. */
	public void writeTo(OutputStream out) throws IOException {
		opened((channel) -> {
			RecordReader records = from(channel, 1);
			TextWriter writer = new TextWriter(out, TextWriter.WITHOUT_SOURCE);
			while (records.next(writer)) {
				writer.lineEnds();
			}
			return 0;
		}, 0);
	}

	/**
	 * Writes what was said in one line, all of it.
	 * @return whether there is such a line
	 */
	public boolean writeLine(long number, OutputStream out) throws IOException {
		return opened((channel) -> {
			TextWriter writer = new TextWriter(out, TextWriter.TEXT_ALONE);
			boolean found = number > 0 && from(channel, number).next(writer);
			if (found) {
				writer.lineEnds();
			}
			return found;
		}, false);
	}

	private RecordReader from(FileChannel channel, long line) throws IOException {
		Span span = span(channel, Math.max(1, line));
		RecordReader records = new RecordReader(channel, span.start(), span.end());
		for (long skipped = span.knownLine(); skipped < span.first(); skipped++) {
			records.next((bytes, from, to) -> {
			});
		}
		return records;
	}

	/** Only this looks at the index; the lines are read without holding anybody up. */
	private synchronized Span span(FileChannel channel, long first) throws IOException {
		this.index.extend(channel);
		long lines = this.index.lines();
		if (first > lines) {
			return new Span(first, first, this.index.end(), this.index.end(), lines);
		}
		long knownLine = this.index.knownLine(first);
		return new Span(first, knownLine, this.index.start(knownLine), this.index.end(), lines);
	}

	private synchronized LogLandmarks landmarks(FileChannel channel) throws IOException {
		this.index.extend(channel);
		return this.index.landmarks();
	}

	private <T> T reading(Reading<T> reading, T none) {
		try {
			return opened(reading, none);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	private <T> T opened(Reading<T> reading, T none) throws IOException {
		this.before.run();
		try (FileChannel channel = FileChannel.open(this.file)) {
			return reading.read(channel);
		}
		catch (NoSuchFileException ex) {
			return none;
		}
	}

	private interface Reading<T> {

		T read(FileChannel channel) throws IOException;

	}

	private record Span(long first, long knownLine, long start, long end, long lines) {
	}

}
