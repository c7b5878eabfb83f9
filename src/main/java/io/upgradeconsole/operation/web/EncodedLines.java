package io.upgradeconsole.operation.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a log as events of a stream, encoded once for all viewers. Those that were
 * asked for last are kept.
 */
final class EncodedLines {

	private static final int LINES_A_BLOCK = 256;

	private static final int MOST_BLOCKS = 32;

	private final OperationLog log;

	private final JsonMapper json;

	private final Map<Long, EventBlock> blocks = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, EventBlock> eldest) {
			return size() > MOST_BLOCKS;
		}

	};

	/** How many lines there are to tell. */
	private final AtomicLong size = new AtomicLong();

	EncodedLines(OperationLog log, JsonMapper json) {
		this.log = log;
		this.json = json;
	}

	/** Looks how far the log has come; whether that is further than before. */
	boolean grow() {
		long now = this.log.size();
		return now > this.size.getAndAccumulate(now, Math::max);
	}

	/** How many lines there were when somebody looked last. */
	long size() {
		return this.size.get();
	}

	/** Some of the lines after the given one, or {@code null} if there are none. */
	EventBlock.@Nullable Slice after(long line) {
		return (line < size()) ? block(line).after(line) : null;
	}

	private synchronized EventBlock block(long line) {
		long first = line / LINES_A_BLOCK * LINES_A_BLOCK;
		EventBlock block = this.blocks.computeIfAbsent(first, EventBlock::new);
		while (block.last() <= line) {
			int room = (int) (first + LINES_A_BLOCK - block.last());
			for (LogLine next : this.log.read(block.last(), room)) {
				block.add(event(next));
			}
		}
		return block;
	}

	private byte[] event(LogLine line) {
		return ("id:" + line.number() + "\nevent:line\ndata:" + this.json.writeValueAsString(LineEvent.of(line))
				+ "\n\n")
			.getBytes(StandardCharsets.UTF_8);
	}

}
