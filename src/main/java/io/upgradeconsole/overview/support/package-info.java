/**
 * What somebody who helps from outside has to see of an operation, in one file.
 */
@NullMarked
package io.upgradeconsole.overview.support;

import org.jspecify.annotations.NullMarked;
