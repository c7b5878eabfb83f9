/**
 * Tells whoever runs the console how it is: probes, figures, and what is running. Nothing
 * uses it.
 */
@ApplicationModule(allowedDependencies = { "target", "access", "helm", "plan", "operation", "settings" })
@NullMarked
package io.upgradeconsole.monitoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
