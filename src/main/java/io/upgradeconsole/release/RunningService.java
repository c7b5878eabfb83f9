package io.upgradeconsole.release;

/**
 * One of a release's services as it runs now.
 *
 * @param tag of its image
 * @param ready whether it is rolled out, and all of it is ready
 * @param serving whether at least one of its pods is ready, old or new
 */
public record RunningService(String tag, boolean ready, boolean serving) {

}
