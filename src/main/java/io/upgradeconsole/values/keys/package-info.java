/**
 * What becomes of the keys that a user sets when the chart changes, found by rendering
 * with and without them.
 */
@NamedInterface("keys")
@NullMarked
package io.upgradeconsole.values.keys;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
