package io.upgradeconsole.values;

import io.upgradeconsole.access.Actor;

/**
 * Somebody took a values file out of the console, with its secrets in clear.
 *
 * @param file the file
 * @param actor who
 */
public record ValuesDownloaded(ValuesFile file, Actor actor) {

}
