/**
 * This console among others on the same database: who it is, and who is heard of no more.
 */
@ApplicationModule(allowedDependencies = { "concurrent", "process", "target" })
@NullMarked
package io.upgradeconsole.replica;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
