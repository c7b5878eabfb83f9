/**
 * Trees as text for people, and texts beside each other, line by line.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.upgradeconsole.diff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
