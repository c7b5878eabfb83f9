/**
 * Turns whatever went wrong into a page, a fragment or problem details.
 */
@NullMarked
package io.upgradeconsole.ui.web;

import org.jspecify.annotations.NullMarked;
