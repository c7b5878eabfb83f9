/**
 * Journeys through the console in a real browser, against a sandbox and a real helm.
 */
@NullMarked
package io.upgradeconsole.browser;

import org.jspecify.annotations.NullMarked;
