/**
 * Child processes under the supervisor: argv, durable masked log, exit code, re-attach.
 */
@ApplicationModule(allowedDependencies = { "target", "masking", "ui", "access" })
@NullMarked
package io.upgradeconsole.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
