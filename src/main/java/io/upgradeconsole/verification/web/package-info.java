/**
 * Pages and API of verifications.
 */
@NullMarked
package io.upgradeconsole.verification.web;

import org.jspecify.annotations.NullMarked;
