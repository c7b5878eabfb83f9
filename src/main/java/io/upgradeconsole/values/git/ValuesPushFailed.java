package io.upgradeconsole.values.git;

import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesVersion;

/**
 * A version could not be pushed at the first attempt; it is tried again until it can.
 *
 * @param version the version
 * @param file its file
 * @param reason why
 */
public record ValuesPushFailed(ValuesVersion version, ValuesFile file, String reason) {

}
