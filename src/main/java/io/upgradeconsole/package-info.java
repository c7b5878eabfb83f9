/**
 * The upgrade console for zymtrace backends; each package below is a module.
 */
@NullMarked
package io.upgradeconsole;

import org.jspecify.annotations.NullMarked;
