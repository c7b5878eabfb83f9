/**
 * Pages composed from the other modules; nothing uses it.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "release", "values",
		"preflight", "verification", "plan", "approval", "operation", "operation :: live", "audit", "process", "helm",
		"cluster", "diff" })
@NullMarked
package io.upgradeconsole.overview;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
