/**
 * Tells whoever runs the console how it is: probes, figures, and what is running. Nothing
 * uses it.
 */
@ApplicationModule(allowedDependencies = { "target", "helm", "plan", "operation" })
@NullMarked
package io.upgradeconsole.monitoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
