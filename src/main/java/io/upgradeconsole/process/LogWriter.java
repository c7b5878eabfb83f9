package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Appends to an operation's log, whole lines only. If the disk refuses, the command goes
 * on and the log says afterwards how many lines it lacks.
 */
final class LogWriter implements AutoCloseable {

	private static final int ENOUGH = 256 * 1024;

	private final FileChannel channel;

	private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

	private long pendingLines;

	private long lines;

	private long lost;

	private LogWriter(FileChannel channel, long lines) {
		this.channel = channel;
		this.lines = lines;
	}

	/** Goes on where a writer before this one ended, even if that was in mid-line. */
	static LogWriter open(OperationFiles files) throws IOException {
		FileChannel channel = PrivateDirectories.append(files.log());
		LineIndex index = new LineIndex();
		index.extend(channel);
		channel.truncate(index.end());
		channel.position(index.end());
		return new LogWriter(channel, index.lines());
	}

	synchronized void append(String step, LogLine.Source source, String text) {
		Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		LogLine line = new LogLine(this.lines + this.pendingLines + 1, time, step, source, text);
		this.pending.writeBytes((line.format() + "\n").getBytes(StandardCharsets.UTF_8));
		this.pendingLines++;
		if (this.pending.size() > ENOUGH) {
			flush();
		}
	}

	/** Makes what was appended visible to readers. */
	synchronized void flush() {
		if (this.pendingLines == 0) {
			return;
		}
		try {
			write(this.pending.toByteArray());
			this.lines += this.pendingLines;
			tellLost();
		}
		catch (IOException ex) {
			this.lost += this.pendingLines;
		}
		this.pending.reset();
		this.pendingLines = 0;
	}

	/** Makes it outlast a power failure. */
	synchronized void force() throws IOException {
		flush();
		this.channel.force(false);
	}

	@Override
	public synchronized void close() throws IOException {
		force();
		this.channel.close();
	}

	private void write(byte[] bytes) throws IOException {
		long start = this.channel.position();
		try {
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				this.channel.write(buffer);
			}
		}
		catch (IOException ex) {
			this.channel.truncate(start);
			throw ex;
		}
	}

	private void tellLost() throws IOException {
		if (this.lost > 0) {
			String text = this.lost + " lines before this one could not be written";
			LogLine line = new LogLine(this.lines + 1, Instant.now().truncatedTo(ChronoUnit.MILLIS), "LOG",
					LogLine.Source.CONSOLE, text);
			write((line.format() + "\n").getBytes(StandardCharsets.UTF_8));
			this.lines++;
			this.lost = 0;
		}
	}

}
