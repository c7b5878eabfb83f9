/**
 * Turns whatever went wrong into a page, a fragment or problem details, and serves what
 * pages look and act by.
 */
@NullMarked
package io.upgradeconsole.ui.web;

import org.jspecify.annotations.NullMarked;
