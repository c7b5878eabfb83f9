package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The log of an operation whose records are written elsewhere: each comes in once, in its
 * place, however often it is read.
 */
final class MirroredLog implements AutoCloseable {

	private static final Pattern RECORD = Pattern
		.compile("\\d{1,18} \\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z [A-Z0-9_]{1,40} (CONSOLE|OUT|ERR) ");

	private final FileChannel channel;

	private long lines;

	private MirroredLog(FileChannel channel, long lines) {
		this.channel = channel;
		this.lines = lines;
	}

	/** Goes on behind the last whole record. */
	static MirroredLog open(OperationFiles files) throws IOException {
		FileChannel channel = PrivateDirectories.append(files.log());
		LineIndex index = new LineIndex();
		index.extend(channel);
		channel.truncate(index.end());
		channel.position(index.end());
		return new MirroredLog(channel, index.lines());
	}

	/** Whether a line is a record, and not a part of one that begins with a number. */
	static boolean isRecord(String line) {
		return RECORD.matcher(line).lookingAt();
	}

	/**
	 * Takes a record, unless it is there; what is none is left out.
	 * @return whether records are missing before it
	 */
	boolean take(Instant at, String record) throws IOException {
		if (!isRecord(record)) {
			return false;
		}
		long number = number(record);
		boolean gap = isAhead(record);
		while (number > this.lines + 1) {
			write(LogLine.format(this.lines + 1, LogLine.format(at), LogWriter.OWN_STEP, LogLine.Source.CONSOLE,
					"A line is missing here: the pod's node has kept it no longer."));
		}
		if (number == this.lines + 1) {
			write(record);
		}
		return gap;
	}

	/** Whether a line is a record, and not the next one. */
	boolean isAhead(String line) {
		return isRecord(line) && number(line) > this.lines + 1;
	}

	private static long number(String record) {
		return Long.parseLong(record.substring(0, record.indexOf(' ')));
	}

	/** How many it has. */
	long lines() {
		return this.lines;
	}

	/** Makes it outlast a power failure. */
	void force() throws IOException {
		this.channel.force(false);
	}

	@Override
	public void close() throws IOException {
		try {
			force();
		}
		finally {
			this.channel.close();
		}
	}

	private void write(String record) throws IOException {
		long start = this.channel.position();
		try {
			ByteBuffer bytes = ByteBuffer.wrap((record + "\n").getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				this.channel.write(bytes);
			}
			this.lines++;
		}
		catch (IOException ex) {
			this.channel.truncate(start);
			throw ex;
		}
	}

}
