/**
 * New versions of values files on their way to a git repository.
 */
@NamedInterface("git")
@NullMarked
package io.upgradeconsole.values.git;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
