/**
 * Façade over the Kubernetes API: workloads, pods, jobs, events and release records.
 */
@ApplicationModule(allowedDependencies = { "target", "concurrent", "masking", "ui", "access" })
@NullMarked
package io.upgradeconsole.cluster;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
