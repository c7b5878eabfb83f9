/**
 * Values files: uploaded, reconstructed or kept after an operation, checked, and
 * encrypted at rest.
 */
@ApplicationModule(
		allowedDependencies = { "target", "concurrent", "diff", "masking", "ui", "access", "helm", "cluster" })
@NullMarked
package io.upgradeconsole.values;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
