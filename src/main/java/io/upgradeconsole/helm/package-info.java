/**
 * Façade over the helm CLI: sealed commands that own their argv, their replies, and the
 * failures helm is known for.
 */
@ApplicationModule(allowedDependencies = { "target", "masking", "ui", "access", "process" })
@NullMarked
package io.upgradeconsole.helm;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
