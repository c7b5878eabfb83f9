package io.upgradeconsole.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of an operation, while it grows and afterwards. Any number of threads may read
 * from one instance; keep it, for it remembers where lines begin.
 */
public final class OperationLog {

	/** A reader gets fewer lines rather than more than this at once. */
	private static final long MOST_BYTES = 4 * 1024 * 1024;

	private final Path file;

	private final LineIndex index = new LineIndex();

	private OperationLog(Path file) {
		this.file = file;
	}

	/** The log in an operation's directory, which need not have begun. */
	public static OperationLog in(Path operationDirectory) {
		return new OperationLog(new OperationFiles(operationDirectory).log());
	}

	/** How many whole lines there are now. */
	public long size() {
		try (FileChannel channel = FileChannel.open(this.file)) {
			return look(channel, 1).lines();
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	/**
	 * The lines that follow a line.
	 * @param after number of the last line that is known, 0 for none
	 * @param max how many at most; there may be fewer than there are if they are very
	 * long
	 */
	public List<LogLine> read(long after, int max) {
		try (FileChannel channel = FileChannel.open(this.file)) {
			Span span = look(channel, Math.max(0, after) + 1);
			return (span.first() <= span.lines()) ? read(channel, span, max) : List.of();
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	private List<LogLine> read(FileChannel channel, Span span, int max) throws IOException {
		channel.position(span.start());
		InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
		for (long skipped = span.knownLine(); skipped < span.first(); skipped++) {
			nextLine(in);
		}
		List<LogLine> lines = new ArrayList<>();
		long bytes = 0;
		long last = Math.min(span.lines(), span.first() + max - 1);
		for (long number = span.first(); number <= last && bytes < MOST_BYTES; number++) {
			byte[] line = nextLine(in);
			bytes += line.length;
			lines.add(LogLine.parse(new String(line, StandardCharsets.UTF_8)));
		}
		return lines;
	}

	private static byte[] nextLine(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(128);
		for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
			line.write(b);
		}
		return line.toByteArray();
	}

	/** Only this looks at the index; the lines are read without holding anybody up. */
	private synchronized Span look(FileChannel channel, long first) throws IOException {
		this.index.extend(channel);
		if (first > this.index.lines()) {
			return new Span(first, first, 0, this.index.lines());
		}
		long knownLine = this.index.knownLine(first);
		return new Span(first, knownLine, this.index.start(knownLine), this.index.lines());
	}

	private record Span(long first, long knownLine, long start, long lines) {
	}

}
