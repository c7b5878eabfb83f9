package io.upgradeconsole.verification;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a verification waits.
 *
 * @param timeout how long rollouts may take to end; a Deployment's own deadline is ten
 * minutes by default
 * @param pullGrace how long an image may fail to be pulled, or a pod crash again and
 * again, before it counts as impossible
 * @param poll how often the cluster is asked
 * @param recent how far back a restart counts when somebody asks for a verification; at
 * the end of an operation those since it began count
 * @param patience how long a cluster that does not answer is asked again
 */
@ConfigurationProperties("console.verification")
public record VerificationProperties(@DefaultValue("12m") Duration timeout, @DefaultValue("60s") Duration pullGrace,
		@DefaultValue("1s") Duration poll, @DefaultValue("10m") Duration recent,
		@DefaultValue("5m") Duration patience) {

}
