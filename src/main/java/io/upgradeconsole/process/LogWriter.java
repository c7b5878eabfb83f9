package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Appends to an operation's log, whole lines only. If the disk refuses, the command goes
 * on, and the log says how many lines it lacks, in their place.
 */
final class LogWriter implements AutoCloseable {

	/** The step of lines that are about the log itself. */
	static final String OWN_STEP = "LOG";

	private static final int ENOUGH = 256 * 1024;

	private final FileChannel channel;

	/** Gets what the file has got. */
	private final @Nullable WritableByteChannel copy;

	private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

	private long pendingLines;

	private long lines;

	/** Of the line before, and how that is written. */
	private long millis = -1;

	private String time = "";

	/** Lines that the log lacks, and does not say so yet. */
	private long lost;

	private LogWriter(FileChannel channel, @Nullable WritableByteChannel copy, long lines) {
		this.channel = channel;
		this.copy = copy;
		this.lines = lines;
	}

	/** Goes on where a writer before this one ended, even if that was in mid-line. */
	static LogWriter open(OperationFiles files) throws IOException {
		return open(files, null);
	}

	/**
	 * The same.
	 * @param copy gets what the file has got, or {@code null}
	 */
	static LogWriter open(OperationFiles files, @Nullable WritableByteChannel copy) throws IOException {
		FileChannel channel = PrivateDirectories.append(files.log());
		LineIndex index = new LineIndex();
		index.extend(channel);
		channel.truncate(index.end());
		channel.position(index.end());
		return new LogWriter(channel, copy, index.lines());
	}

	synchronized void append(String step, LogLine.Source source, String text) {
		mentionLost();
		add(step, source, text);
		if (this.pending.size() > ENOUGH) {
			flush();
		}
	}

	/** Appends a line whose text is all that the other file holds. */
	synchronized void append(String step, LogLine.Source source, FileChannel text) {
		flush();
		mentionLost();
		this.pending.writeBytes(head(step, source).getBytes(StandardCharsets.UTF_8));
		this.pendingLines++;
		write(text);
	}

	/** Makes what was appended visible to readers. */
	synchronized void flush() {
		if (this.pendingLines > 0) {
			write(null);
		}
	}

	/**
	 * Whether everything is in the log that was appended, or the log says what is not.
	 */
	synchronized boolean isComplete() {
		flush();
		if (this.lost > 0) {
			mentionLost();
			flush();
		}
		return this.lost == 0;
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

	private void mentionLost() {
		if (this.pendingLines == 0 && this.lost > 0) {
			add(OWN_STEP, LogLine.Source.CONSOLE,
					"Lines that are missing here, because the disk refused them: " + this.lost);
		}
	}

	private void add(String step, LogLine.Source source, String text) {
		this.pending.writeBytes((head(step, source) + text + "\n").getBytes(StandardCharsets.UTF_8));
		this.pendingLines++;
	}

	private String head(String step, LogLine.Source source) {
		return LogLine.format(this.lines + this.pendingLines + 1, time(), step, source, "");
	}

	/** Helm prints most of its lines within a few milliseconds. */
	private String time() {
		long now = System.currentTimeMillis();
		if (now != this.millis) {
			this.millis = now;
			this.time = LogLine.format(Instant.ofEpochMilli(now));
		}
		return this.time;
	}

	/** Writes what is pending, and the text that ends its last line if there is one. */
	private void write(@Nullable FileChannel text) {
		try {
			long start = this.channel.position();
			try {
				ByteBuffer bytes = ByteBuffer.wrap(this.pending.toByteArray());
				while (bytes.hasRemaining()) {
					this.channel.write(bytes);
				}
				if (text != null) {
					copy(text);
				}
			}
			catch (IOException ex) {
				this.channel.truncate(start);
				throw ex;
			}
			this.lines += this.pendingLines;
			this.lost = 0;
			handOn(start);
		}
		catch (IOException ex) {
			// the line that would have told of those lost before is none of the command's
			this.lost += this.pendingLines - ((this.lost > 0) ? 1 : 0);
		}
		this.pending.reset();
		this.pendingLines = 0;
	}

	/** From the file, piece by piece: a line may be longer than the memory. */
	private void handOn(long start) {
		if (this.copy == null) {
			return;
		}
		try {
			long end = this.channel.position();
			for (long position = start; position < end;) {
				position += this.channel.transferTo(position, end - position, this.copy);
			}
		}
		catch (IOException ex) {
			// the file has it
		}
	}

	private void copy(FileChannel text) throws IOException {
		long size = text.size();
		for (long copied = 0; copied < size;) {
			copied += text.transferTo(copied, size - copied, this.channel);
		}
		this.channel.write(ByteBuffer.wrap(new byte[] { '\n' }));
	}

}
