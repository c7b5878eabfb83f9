package io.upgradeconsole.ui;

/**
 * A problem as the page {@code problem} shows it.
 *
 * @param title one short sentence
 * @param detail what was found
 * @param remedy what to do about it
 * @param type slug of the documented problem type
 */
public record ProblemView(String title, String detail, String remedy, String type) {
}
