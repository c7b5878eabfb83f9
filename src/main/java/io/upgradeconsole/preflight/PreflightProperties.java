package io.upgradeconsole.preflight;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When a preflight warns.
 *
 * @param freeSpace what should be free in the data directory
 * @param slowAnswer how long an API server may usually take for a small question
 */
@ConfigurationProperties("console.preflight")
public record PreflightProperties(@DefaultValue("512MB") DataSize freeSpace, @DefaultValue("1s") Duration slowAnswer) {

}
