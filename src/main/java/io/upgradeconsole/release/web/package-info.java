/**
 * Pages and API of the releases.
 */
@NullMarked
package io.upgradeconsole.release.web;

import org.jspecify.annotations.NullMarked;
