/**
 * Who allowed which digest to run.
 */
@ApplicationModule(allowedDependencies = { "target", "masking", "ui", "access", "plan" })
@NullMarked
package io.upgradeconsole.approval;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
