package io.upgradeconsole.values.git;

import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesVersion;

/**
 * The git repository has a version.
 *
 * @param version the version
 * @param file its file
 * @param commit the commit that holds it
 * @param path where it lies there
 */
public record ValuesPushed(ValuesVersion version, ValuesFile file, String commit, String path) {

}
