/**
 * The checks before a plan, each with evidence and a remedy.
 */
@ApplicationModule(
		allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "release", "helm", "cluster" })
@NullMarked
package io.upgradeconsole.preflight;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
