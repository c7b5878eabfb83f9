package io.upgradeconsole.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares amounts of storage or memory, such as {@code 20Gi}.
 */
final class Quantity {

	private static final Pattern AMOUNT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(m|[kKMGTPE]i?)?");

	private static final Map<String, Integer> POWERS = Map.of("K", 1, "M", 2, "G", 3, "T", 4, "P", 5, "E", 6);

	private Quantity() {
	}

	/** Whether both are amounts and the second is the smaller one. */
	static boolean shrinks(String before, String after) {
		Optional<BigDecimal> left = of(before);
		Optional<BigDecimal> right = of(after);
		return left.isPresent() && right.isPresent() && right.get().compareTo(left.get()) < 0;
	}

	private static Optional<BigDecimal> of(String text) {
		Matcher matcher = AMOUNT.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		BigDecimal number = new BigDecimal(matcher.group(1));
		String suffix = (matcher.group(2) != null) ? matcher.group(2) : "";
		if (suffix.equals("m")) {
			return Optional.of(number.movePointLeft(3));
		}
		int power = suffix.isEmpty() ? 0 : POWERS.get(suffix.substring(0, 1).toUpperCase());
		BigDecimal base = BigDecimal.valueOf(suffix.endsWith("i") ? 1024 : 1000);
		return Optional.of(number.multiply(base.pow(power)));
	}

}
