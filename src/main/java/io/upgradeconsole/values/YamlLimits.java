package io.upgradeconsole.values;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a file's events before anything is built of them, and stops where they would
 * become too much. SnakeYAML has such limits too, but does not say where they were
 * passed.
 */
final class YamlLimits {

	static final int MAX_ALIASES = 50;

	static final int MAX_DEPTH = 50;

	private static final int MAX_ENTRIES = 200_000;

	private final Map<String, Long> sizes = new HashMap<>();

	private final Deque<Collection> open = new ArrayDeque<>();

	private int aliases;

	/** What has been read, aliases written out. */
	private long entries;

	private record Collection(@Nullable String anchor, long entriesBefore) {

	}

	private YamlLimits() {
	}

	/**
	 * Returns when the file may be built.
	 * @throws TooMuchException where it goes beyond a limit
	 */
	static void check(String text, LoaderOptions options) {
		new YamlLimits().read(new ParserImpl(new StreamReader(text), options));
	}

	private void read(Parser events) {
		while (!events.checkEvent(Event.ID.StreamEnd)) {
			Event event = events.getEvent();
			if (event instanceof CollectionStartEvent start) {
				count(1, event);
				this.open.push(new Collection(start.getAnchor(), this.entries - 1));
				if (this.open.size() > MAX_DEPTH) {
					throw new TooMuchException("it is nested more than " + MAX_DEPTH + " levels deep", event);
				}
			}
			else if (event instanceof CollectionEndEvent) {
				Collection ended = this.open.pop();
				remember(ended.anchor(), this.entries - ended.entriesBefore());
			}
			else if (event instanceof ScalarEvent scalar) {
				count(1, event);
				remember(scalar.getAnchor(), 1);
			}
			else if (event instanceof AliasEvent alias) {
				follow(alias);
			}
		}
	}

	private void follow(NodeEvent alias) {
		String anchor = alias.getAnchor();
		if (this.open.stream().anyMatch((collection) -> anchor.equals(collection.anchor()))) {
			throw new TooMuchException("an alias stands inside of what it repeats", alias);
		}
		long size = this.sizes.getOrDefault(anchor, 1L);
		if (size > 1 && ++this.aliases > MAX_ALIASES) {
			throw new TooMuchException("it has more than " + MAX_ALIASES + " aliases", alias);
		}
		count(size, alias);
	}

	private void count(long more, Event event) {
		this.entries += more;
		if (this.entries > MAX_ENTRIES) {
			throw new TooMuchException("it grows beyond " + MAX_ENTRIES + " entries when its aliases are followed",
					event);
		}
	}

	private void remember(@Nullable String anchor, long size) {
		if (anchor != null) {
			this.sizes.put(anchor, size);
		}
	}

	/**
	 * Thrown for YAML that is well-formed, and too much.
	 */
	static class TooMuchException extends MarkedYAMLException {

		TooMuchException(String problem, Event event) {
			super(null, null, problem, mark(event));
		}

		private static Mark mark(Event event) {
			return event.getStartMark();
		}

	}

}
