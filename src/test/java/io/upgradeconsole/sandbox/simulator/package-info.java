/**
 * A simulated Kubernetes API that is good enough for a real helm and a real client to
 * live a release's whole life against.
 */
@NullMarked
package io.upgradeconsole.sandbox.simulator;

import org.jspecify.annotations.NullMarked;
