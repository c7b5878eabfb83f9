/**
 * Runs an approved plan and tells the truth about how it ended.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "plan", "approval",
		"verification", "values", "cluster", "helm", "process", "replica" })
@NullMarked
package io.upgradeconsole.operation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
