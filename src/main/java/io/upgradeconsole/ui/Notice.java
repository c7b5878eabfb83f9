package io.upgradeconsole.ui;

/**
 * Something that goes on elsewhere, and where to see it.
 *
 * @param title one short sentence
 * @param detail what it means here
 * @param link the path of the page that tells more
 * @param linkText what that page is
 */
public record Notice(String title, String detail, String link, String linkText) {

}
