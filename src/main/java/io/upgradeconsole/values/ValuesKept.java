package io.upgradeconsole.values;

/**
 * A release's values file has a new version.
 *
 * @param version the version
 * @param file its file
 */
public record ValuesKept(ValuesVersion version, ValuesFile file) {

}
