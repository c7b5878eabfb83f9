/**
 * Pages, stream and API of operations.
 */
@NullMarked
package io.upgradeconsole.operation.web;

import org.jspecify.annotations.NullMarked;
