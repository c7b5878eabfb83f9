/**
 * Pages and API of the audit trail.
 */
@NullMarked
package io.upgradeconsole.audit.web;

import org.jspecify.annotations.NullMarked;
