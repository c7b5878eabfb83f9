/**
 * A cluster, a chart repository and releases to try the console on, with a real helm and
 * nothing else.
 */
@NullMarked
package io.upgradeconsole.sandbox;

import org.jspecify.annotations.NullMarked;
