/**
 * The trail: who did what to which release, written inside the publisher's transaction.
 */
@ApplicationModule(allowedDependencies = { "target", "masking", "ui", "access", "plan", "approval", "operation",
		"verification", "values", "values :: git", "webhook" })
@NullMarked
package io.upgradeconsole.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
