/**
 * Pages and API of the releases.
 */
@NullMarked
package io.upgradeconsole.overview.web;

import org.jspecify.annotations.NullMarked;
