package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.upgradeconsole.masking.StreamMasker;
import org.jspecify.annotations.Nullable;

/**
 * Carries one stream of a child into the log, line by line and masked.
 */
final class OutputPump implements Runnable {

	/** A line longer than this is not held in memory as a whole. */
	private static final int LONGEST = 1024 * 1024;

	private final InputStream stream;

	private final Path directory;

	private final StreamMasker masker;

	private final LogWriter log;

	private final String step;

	private final LogLine.Source source;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	/** The line at hand, once it has become long. */
	private @Nullable LongLine longLine;

	OutputPump(InputStream stream, Path directory, StreamMasker masker, LogWriter log, String step,
			LogLine.Source source) {
		this.stream = stream;
		this.directory = directory;
		this.masker = masker;
		this.log = log;
		this.step = step;
		this.source = source;
	}

	@Override
	public void run() {
		byte[] chunk = new byte[1 << 16];
		try (this.stream) {
			for (int length = this.stream.read(chunk); length >= 0; length = this.stream.read(chunk)) {
				accept(chunk, length);
				// what has arrived is shown at once, in one write
				this.log.flush();
			}
		}
		catch (IOException ex) {
			// the stream was closed because the child has ended
		}
		if (this.line.size() > 0 || this.longLine != null) {
			endLine();
		}
		this.log.flush();
	}

	private void accept(byte[] chunk, int length) {
		int from = 0;
		for (int i = 0; i < length; i++) {
			if (chunk[i] == '\n') {
				add(chunk, from, i);
				endLine();
				from = i + 1;
			}
		}
		add(chunk, from, length);
	}

	private void add(byte[] chunk, int from, int to) {
		if (this.longLine != null) {
			this.longLine.add(chunk, from, to);
			return;
		}
		this.line.write(chunk, from, to - from);
		if (this.line.size() > LONGEST) {
			this.longLine = new LongLine(this.directory, this.masker.longLine());
			this.longLine.add(this.line.toByteArray(), 0, this.line.size());
			this.line.reset();
		}
	}

	private void endLine() {
		if (this.longLine != null) {
			this.longLine.end(this.log, this.step, this.source);
			this.longLine = null;
			return;
		}
		String text = this.masker.mask(PlainText.of(this.line.toString(StandardCharsets.UTF_8)));
		this.line.reset();
		this.log.append(this.step, this.source, text);
	}

}
