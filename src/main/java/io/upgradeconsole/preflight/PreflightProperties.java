package io.upgradeconsole.preflight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When a preflight warns.
 *
 * @param freeSpace what should be free in the data directory
 */
@ConfigurationProperties("console.preflight")
public record PreflightProperties(@DefaultValue("512MB") DataSize freeSpace) {

}
