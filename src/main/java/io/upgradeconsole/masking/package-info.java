/**
 * What is secret, and how it is hidden.
 */
@ApplicationModule(allowedDependencies = { "target" })
@NullMarked
package io.upgradeconsole.masking;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
