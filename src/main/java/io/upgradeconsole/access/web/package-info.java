/**
 * The sign-in page, the account page, and who the API's caller is.
 */
@NullMarked
package io.upgradeconsole.access.web;

import org.jspecify.annotations.NullMarked;
