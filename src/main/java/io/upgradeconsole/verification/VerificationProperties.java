package io.upgradeconsole.verification;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a verification waits.
 *
 * @param timeout for rollouts to end; a Deployment's own deadline is ten minutes by
 * default
 * @param pullGrace how long an image may fail to be pulled before it counts as impossible
 * @param poll how often the cluster is asked
 * @param patience how long a cluster that does not answer is asked again
 */
@ConfigurationProperties("console.verification")
public record VerificationProperties(@DefaultValue("12m") Duration timeout, @DefaultValue("60s") Duration pullGrace,
		@DefaultValue("1s") Duration poll, @DefaultValue("5m") Duration patience) {

}
