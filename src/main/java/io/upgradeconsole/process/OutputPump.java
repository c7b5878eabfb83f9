package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.upgradeconsole.masking.StreamMasker;

/**
 * Carries one stream of a child into the log, line by line and masked.
 */
final class OutputPump implements Runnable {

	/** A line longer than this keeps its beginning; masking needs it whole in memory. */
	private static final int LONGEST = 8 * 1024 * 1024;

	private final InputStream stream;

	private final StreamMasker masker;

	private final LogWriter log;

	private final String step;

	private final LogLine.Source source;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	private long cut;

	OutputPump(InputStream stream, StreamMasker masker, LogWriter log, String step, LogLine.Source source) {
		this.stream = stream;
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
		if (this.line.size() > 0) {
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
		int fits = Math.min(to - from, LONGEST - this.line.size());
		this.line.write(chunk, from, fits);
		this.cut += to - from - fits;
	}

	private void endLine() {
		String text = this.masker.mask(PlainText.of(this.line.toString(StandardCharsets.UTF_8)));
		this.line.reset();
		this.log.append(this.step, this.source, text);
		if (this.cut > 0) {
			this.log.append(this.step, LogLine.Source.CONSOLE,
					"the line above went on for " + this.cut + " more bytes, which were not kept");
			this.cut = 0;
		}
	}

}
