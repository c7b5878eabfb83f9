/**
 * Who is signed in, what they may do, and the headers every answer carries.
 */
@ApplicationModule(allowedDependencies = { "target", "ui" })
@NullMarked
package io.upgradeconsole.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
