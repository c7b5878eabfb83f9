/**
 * Work done side by side: most of it waits for helm or for a cluster.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.upgradeconsole.concurrent;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
