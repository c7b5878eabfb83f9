/**
 * Plans: what exactly will run and what it changes, bound by a digest.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "diff", "masking", "ui", "access", "release",
		"preflight", "values", "values :: keys", "verification", "helm", "cluster" })
@NullMarked
package io.upgradeconsole.plan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
