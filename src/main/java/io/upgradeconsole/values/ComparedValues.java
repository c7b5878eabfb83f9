package io.upgradeconsole.values;

/**
 * Two files of a release beside each other. Holds no secret.
 *
 * @param before the older one
 * @param after the newer one
 * @param keys what differs, key by key; what only the older one has is KEPT
 * @param unified the same as a unified diff of their texts, empty where they are alike
 */
public record ComparedValues(StoredValues before, StoredValues after, ValuesComparison keys, String unified) {

}
