package io.upgradeconsole.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Sees the bytes of a log pass by, and notes where each step begins and where errors are.
 */
final class LogOutline {

	private static final byte[] ERROR = " ERR Error:".getBytes(StandardCharsets.US_ASCII);

	/** Number, time, step and source of a line, and some of its text. */
	private final byte[] head = new byte[128];

	private int length;

	private byte[] step = {};

	private final Map<String, Long> steps = new LinkedHashMap<>();

	private @Nullable Long error;

	void add(byte next) {
		if (this.length < this.head.length) {
			this.head[this.length++] = next;
		}
	}

	void lineEnds(long number) {
		int begin = afterSpace(afterSpace(0));
		int end = afterSpace(begin) - 1;
		if (end > begin) {
			if (!Arrays.equals(this.step, 0, this.step.length, this.head, begin, end)) {
				this.step = Arrays.copyOfRange(this.head, begin, end);
				this.steps.putIfAbsent(new String(this.step, StandardCharsets.UTF_8), number);
			}
			if (end + ERROR.length <= this.length
					&& Arrays.equals(ERROR, 0, ERROR.length, this.head, end, end + ERROR.length)) {
				this.error = number;
			}
		}
		this.length = 0;
	}

	LogLandmarks landmarks() {
		return new LogLandmarks(Collections.unmodifiableMap(new LinkedHashMap<>(this.steps)), this.error);
	}

	private int afterSpace(int from) {
		int index = from;
		while (index < this.length && this.head[index] != ' ') {
			index++;
		}
		return index + 1;
	}

}
