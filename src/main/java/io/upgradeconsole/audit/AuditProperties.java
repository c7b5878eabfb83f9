package io.upgradeconsole.audit;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the trail is kept.
 *
 * @param signingKeyFile a private key of Ed25519 as PEM, with which the end of the trail
 * is signed; without it, it is not
 */
@ConfigurationProperties("console.audit")
record AuditProperties(@Nullable Path signingKeyFile) {

}
