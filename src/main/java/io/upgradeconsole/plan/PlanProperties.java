package io.upgradeconsole.plan;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are made.
 *
 * @param validity how long a plan may be started
 * @param timeoutMargin what helm's timeout adds to the migrate Job's own
 * @param shortestTimeout helm's timeout where the chart's migrate Job names none
 * @param imageCheck how clusters are asked whether they can pull images
 */
@ConfigurationProperties("console.plan")
public record PlanProperties(@DefaultValue("24h") Duration validity, @DefaultValue("10m") Duration timeoutMargin,
		@DefaultValue("15m") Duration shortestTimeout, @DefaultValue ImageCheck imageCheck) {

	/**
	 * How clusters are asked whether they can pull images.
	 *
	 * @param atOnce how many pods that pull images there are at a time
	 * @param patience how long a pull may take
	 * @param retry how long a registry that fails may take to come round; the kubelet
	 * tries again after 10 seconds
	 * @param scheduling how long a pod may wait for a node
	 */
	public record ImageCheck(@DefaultValue("3") int atOnce, @DefaultValue("3m") Duration patience,
			@DefaultValue("12s") Duration retry, @DefaultValue("15s") Duration scheduling) {

	}

}
