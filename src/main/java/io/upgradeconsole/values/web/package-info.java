/**
 * Values files over HTTP: stored, compared, and handed out, secrets hidden unless
 * somebody may take them.
 */
@NullMarked
package io.upgradeconsole.values.web;

import org.jspecify.annotations.NullMarked;
