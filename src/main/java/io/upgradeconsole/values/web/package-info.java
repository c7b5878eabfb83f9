/**
 * Values files over HTTP: stored, listed, never handed out.
 */
@NullMarked
package io.upgradeconsole.values.web;

import org.jspecify.annotations.NullMarked;
