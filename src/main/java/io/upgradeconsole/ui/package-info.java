/**
 * Layout, shared fragments and how problems are shown; knows no feature.
 */
@ApplicationModule(allowedDependencies = { "target" })
@NullMarked
package io.upgradeconsole.ui;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
