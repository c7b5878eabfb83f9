package io.upgradeconsole.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What one viewer has received: whether each line came once and in order, and how long
 * some of them took.
 */
final class Watching {

	private static final int TIMED_LINES = 20;

	private final byte[] line = new byte[1024];

	private int length;

	private long bytes;

	private long last;

	private boolean ended;

	private final List<Long> latencies = new ArrayList<>();

	void take(byte[] received, int count) {
		this.bytes += count;
		for (int i = 0; i < count; i++) {
			if (received[i] == '\n') {
				lineEnds();
				this.length = 0;
			}
			else if (this.length < this.line.length) {
				this.line[this.length++] = received[i];
			}
		}
	}

	long bytes() {
		return this.bytes;
	}

	/** The number of the last line, of those that came without a gap. */
	long last() {
		return this.last;
	}

	/** Whether the console said that nothing more comes. */
	boolean ended() {
		return this.ended;
	}

	/** In microseconds, from written to received. */
	List<Long> latencies() {
		return this.latencies;
	}

	private void lineEnds() {
		if (starts("id:")) {
			long number = Long.parseLong(text().substring(3).strip());
			if (number != this.last + 1) {
				throw new IllegalStateException("Line " + number + " came after line " + this.last);
			}
			this.last = number;
		}
		else if (starts("event:end")) {
			this.ended = true;
		}
		else if (this.last % TIMED_LINES == 0 && starts("data:")) {
			time(text());
		}
	}

	private void time(String data) {
		int moment = data.indexOf(Printer.MOMENT);
		if (moment >= 0) {
			String digits = data.substring(moment + Printer.MOMENT.length()).replaceFirst("\\D.*", "");
			this.latencies.add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - Long.parseLong(digits));
		}
	}

	private boolean starts(String begin) {
		if (this.length < begin.length()) {
			return false;
		}
		for (int i = 0; i < begin.length(); i++) {
			if (this.line[i] != begin.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private String text() {
		return new String(this.line, 0, this.length, StandardCharsets.UTF_8);
	}

}
