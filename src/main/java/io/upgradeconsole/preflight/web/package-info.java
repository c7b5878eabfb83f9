/**
 * Page and API of the preflight.
 */
@NullMarked
package io.upgradeconsole.preflight.web;

import org.jspecify.annotations.NullMarked;
