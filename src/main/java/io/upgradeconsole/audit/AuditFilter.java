package io.upgradeconsole.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody looks for: those that have all of this.
 *
 * @param actor by whom, or {@code null} for everybody
 * @param release on which release, or {@code null} for all and none
 * @param action what was done, or {@code null} for anything
 * @param outcome how it ended, or {@code null} for any way
 * @param from not before this, or {@code null}
 * @param to before this, or {@code null}
 * @param breakGlass whether only what was done without a second person
 * @param plan about which plan, or {@code null}
 * @param operation about which operation, or {@code null}
 * @param text words of which the entry has every one; may be empty
 */
public record AuditFilter(@Nullable String actor, @Nullable ReleaseRef release, @Nullable String action,
		@Nullable String outcome, @Nullable Instant from, @Nullable Instant to, boolean breakGlass, @Nullable UUID plan,
		@Nullable UUID operation, String text) {

	/** All entries. */
	public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null, false, null, null, "");

	public AuditFilter {
		if (from != null && to != null && !from.isBefore(to)) {
			throw Problem
				.invalid("to", "time-range-empty", "The time range is empty", "Its end is not after its beginning.",
						"Give a later 'to' or an earlier 'from'.")
				.asException();
		}
		if (!text.isBlank() && EntryWords.of(text).isEmpty()) {
			throw Problem
				.invalid("text", "text-without-words", "This text has no word",
						"Entries are found by their words, and there is no letter or digit in the text.",
						"Give one or more whole words.")
				.asException();
		}
	}

	/** The entries of one release. */
	public static AuditFilter of(ReleaseRef release) {
		return new AuditFilter(null, release, null, null, null, null, false, null, null, "");
	}

	/** The entries about one operation. */
	public static AuditFilter ofOperation(UUID operation) {
		return new AuditFilter(null, null, null, null, null, null, false, null, operation, "");
	}

	/** The entries about one plan, and what came of it. */
	public static AuditFilter ofPlan(UUID plan) {
		return new AuditFilter(null, null, null, null, null, null, false, plan, null, "");
	}

	/** Whether it leaves no entry out. */
	public boolean isEmpty() {
		return equals(NONE) || parameters().isEmpty();
	}

	/** The filter as the parameters of a request that asks for the same. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "actor", this.actor);
		put(parameters, "release", this.release);
		put(parameters, "action", this.action);
		put(parameters, "outcome", this.outcome);
		put(parameters, "from", this.from);
		put(parameters, "to", this.to);
		put(parameters, "breakGlass", this.breakGlass ? Boolean.TRUE : null);
		put(parameters, "plan", this.plan);
		put(parameters, "operation", this.operation);
		put(parameters, "text", this.text.isBlank() ? null : this.text);
		return parameters;
	}

	/** The filter in a sentence, such as {@code actor=ada, release=local/a/b}. */
	String words() {
		return parameters().entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.collect(Collectors.joining(", "));
	}

	private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, value.toString());
		}
	}

}
