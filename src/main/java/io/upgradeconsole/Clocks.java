package io.upgradeconsole;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock; tests put another in its place.
 */
@Configuration(proxyBeanMethods = false)
class Clocks {

	/** To the millisecond: what is answered first and what is stored must be the same. */
	@Bean
	Clock clock() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

}
