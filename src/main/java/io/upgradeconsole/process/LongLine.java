package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.upgradeconsole.masking.LongLineMasker;
import org.jspecify.annotations.Nullable;

/**
 * A line that is too long to be held in memory. Its pieces are masked as they come and
 * kept in a file of its own, for other lines go on meanwhile; when it ends, it goes into
 * the log as a whole.
 */
final class LongLine {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPLACE)
		.onUnmappableCharacter(CodingErrorAction.REPLACE);

	/** Bytes at the end of a piece that begin a character. */
	private byte[] begun = {};

	/** Text at the end of a piece that may begin an escape sequence. */
	private String maybeEscape = "";

	private final LongLineMasker masker;

	/** The text so far, or {@code null} if the disk has not even room for a file. */
	private final @Nullable FileChannel text;

	/** Characters at the end that the disk refused. */
	private long lost;

	LongLine(Path directory, LongLineMasker masker) {
		this.masker = masker;
		this.text = open(directory);
	}

	void add(byte[] bytes, int from, int to) {
		ByteBuffer in = ByteBuffer.allocate(this.begun.length + to - from).put(this.begun).put(bytes, from, to - from);
		String decoded = decode(in.flip(), false);
		this.begun = new byte[in.remaining()];
		in.get(this.begun);
		int whole = PlainText.beforeEscape(this.maybeEscape + decoded);
		String known = (this.maybeEscape + decoded).substring(0, whole);
		this.maybeEscape = (this.maybeEscape + decoded).substring(whole);
		keep(this.masker.add(PlainText.of(known)));
	}

	/** Puts the line into the log, and says what of it is missing if the disk refused. */
	void end(LogWriter log, String step, LogLine.Source source) {
		keep(this.masker.add(PlainText.of(this.maybeEscape + decode(ByteBuffer.wrap(this.begun), true))));
		keep(this.masker.end());
		try (FileChannel whole = this.text) {
			if (whole != null) {
				log.append(step, source, whole);
			}
		}
		catch (IOException ex) {
			// closing it; the file has no name, so nothing stays behind
		}
		if (this.lost > 0) {
			log.append(step, LogLine.Source.CONSOLE,
					"The disk refused the end of a very long line; characters that are missing: " + this.lost);
		}
	}

	private static @Nullable FileChannel open(Path directory) {
		try {
			return PrivateDirectories.unnamed(directory);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private String decode(ByteBuffer in, boolean last) {
		CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
		this.decoder.decode(in, out, last);
		if (last) {
			this.decoder.flush(out);
		}
		return out.flip().toString();
	}

	private void keep(String masked) {
		if (this.text == null || this.lost > 0) {
			this.lost += masked.length();
			return;
		}
		try {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(masked);
			while (bytes.hasRemaining()) {
				this.text.write(bytes);
			}
		}
		catch (IOException ex) {
			this.lost = masked.length();
		}
	}

}
