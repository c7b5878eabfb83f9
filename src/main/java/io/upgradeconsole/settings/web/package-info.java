/**
 * The settings page and its twin in the API.
 */
@NullMarked
package io.upgradeconsole.settings.web;

import org.jspecify.annotations.NullMarked;
