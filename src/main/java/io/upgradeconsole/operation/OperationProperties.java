package io.upgradeconsole.operation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operations run.
 *
 * @param killGrace how long a helm that was asked to stop has for that before it may be
 * killed
 * @param keepLogs how long the log of an operation is kept after its end
 */
@ConfigurationProperties("console.operation")
public record OperationProperties(@DefaultValue("60s") Duration killGrace, @DefaultValue("400d") Duration keepLogs) {

}
