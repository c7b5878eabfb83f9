/**
 * The read side: which releases exist, what they run, and their history.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "helm", "cluster" })
@NullMarked
package io.upgradeconsole.release;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
