/**
 * A release held against an expectation, with evidence from the cluster.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "masking", "ui", "access", "helm", "cluster" })
@NullMarked
package io.upgradeconsole.verification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
