/**
 * Whole journeys: the running console, a real helm, and the sandbox.
 */
@NullMarked
package io.upgradeconsole.journeys;

import org.jspecify.annotations.NullMarked;
