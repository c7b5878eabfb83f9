/**
 * What the cluster shows while an operation runs, looked at once for all who watch.
 */
@NamedInterface("live")
@NullMarked
package io.upgradeconsole.operation.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
