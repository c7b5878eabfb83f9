/**
 * Pages and API of the wizard's drafts and of plans.
 */
@NullMarked
package io.upgradeconsole.plan.web;

import org.jspecify.annotations.NullMarked;
