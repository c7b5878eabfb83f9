package io.upgradeconsole.settings;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force. What may be a secret has no value here at all.
 *
 * @param name its whole name, such as {@code console.helm.binary}
 * @param meaning what it decides, in a sentence
 * @param value in force, or {@code null} where there is none or it is hidden
 * @param hidden whether there is a value that is not told
 * @param origin where the value is from, such as {@code environment variable
 * CONSOLE_HELM_BINARY}; {@code null} for the default
 */
public record Setting(String name, String meaning, @Nullable String value, boolean hidden, @Nullable String origin) {

}
