/**
 * What the console may cost beside what helm costs, as ratios of one run:
 * {@code ./mvnw -Pbench verify}.
 */
@NullMarked
package io.upgradeconsole.bench;

import org.jspecify.annotations.NullMarked;
