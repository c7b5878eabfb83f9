/**
 * Tells whoever runs the console how it is: probes and figures. It only listens; nothing
 * uses it.
 */
@ApplicationModule(allowedDependencies = { "plan", "operation" })
@NullMarked
package io.upgradeconsole.monitoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
