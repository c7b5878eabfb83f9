/**
 * The console against somebody who means it harm.
 */
@NullMarked
package io.upgradeconsole.hostile;

import org.jspecify.annotations.NullMarked;
