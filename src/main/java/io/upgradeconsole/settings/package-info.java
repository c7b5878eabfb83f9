/**
 * How the console is set up, and how what it depends on is; nothing uses it.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "ui", "access", "helm", "cluster", "process" })
@NullMarked
package io.upgradeconsole.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
