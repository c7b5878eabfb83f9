package io.upgradeconsole.plan;

/**
 * That an object changes, and how long it takes to say how.
 *
 * @param position the place in the plan's diff, from 0
 * @param object kind and name
 * @param source {@code manifest} or {@code hook}
 * @param action what happens to it
 * @param risk how much it matters
 * @param category what sort of change it is
 * @param lines how many lines its diff has
 * @param length how many characters
 */
public record ObjectDiffEntry(int position, String object, String source, Change.Action action, Change.Risk risk,
		Change.Category category, int lines, int length) {

}
