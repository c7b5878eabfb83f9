package io.upgradeconsole.sandbox.simulator;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * The suffixes that controllers give to what they create.
 */
final class Names {

	private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

	private Names() {
	}

	static String random(int length) {
		return ThreadLocalRandom.current()
			.ints(length, 0, LETTERS.length())
			.mapToObj((index) -> LETTERS.substring(index, index + 1))
			.collect(Collectors.joining());
	}

	static String hash(JsonNode template) {
		return "%08x".formatted(template.toString().hashCode());
	}

}
