package io.upgradeconsole.release;

/**
 * One of a release's services as it runs now.
 *
 * @param tag of its image
 * @param ready whether it is rolled out, and all of it is ready
 */
public record RunningService(String tag, boolean ready) {

}
