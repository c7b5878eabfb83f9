/**
 * Tells other systems what happens to plans and operations. It only listens; nothing but
 * the audit trail knows of it.
 */
@ApplicationModule(
		allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "plan", "approval", "operation" })
@NullMarked
package io.upgradeconsole.webhook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
