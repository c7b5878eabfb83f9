package io.upgradeconsole.plan;

/**
 * How one object changes, as masked text.
 *
 * @param object kind and name
 * @param source {@code manifest} or {@code hook}
 * @param action what happens to it
 * @param risk how much it matters
 * @param category what sort of change it is
 * @param unified the unified diff of its YAML, with file headers
 */
public record ObjectDiff(String object, String source, Change.Action action, Change.Risk risk, Change.Category category,
		String unified) {

}
