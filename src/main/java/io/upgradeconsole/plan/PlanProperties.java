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
 */
@ConfigurationProperties("console.plan")
public record PlanProperties(@DefaultValue("24h") Duration validity, @DefaultValue("10m") Duration timeoutMargin,
		@DefaultValue("15m") Duration shortestTimeout) {

}
