package io.upgradeconsole.ui;

/**
 * Where something is done.
 *
 * @param path of the page
 * @param text what to do there
 */
public record Link(String path, String text) {

}
