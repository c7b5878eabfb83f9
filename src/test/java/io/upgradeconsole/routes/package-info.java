/**
 * Every route of the running console against every role.
 */
@NullMarked
package io.upgradeconsole.routes;

import org.jspecify.annotations.NullMarked;
