/**
 * Deciding on plans, on pages and over the API.
 */
@NullMarked
package io.upgradeconsole.approval.web;

import org.jspecify.annotations.NullMarked;
