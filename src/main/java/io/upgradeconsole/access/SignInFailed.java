package io.upgradeconsole.access;

import org.jspecify.annotations.Nullable;

/**
 * Published when somebody was not let in.
 *
 * @param name whom they said they are, or {@code null} where nobody has that name: it may
 * be a mistyped password
 * @param how they tried to prove it
 * @param address where from
 * @param why it failed
 */
public record SignInFailed(@Nullable String name, Actor.SignedInBy how, String address, String why) {

}
