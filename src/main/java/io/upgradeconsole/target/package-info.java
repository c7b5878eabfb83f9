/**
 * The names of things: validated value types for clusters, releases, revisions, versions
 * and tags, and how a problem is told.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.upgradeconsole.target;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
