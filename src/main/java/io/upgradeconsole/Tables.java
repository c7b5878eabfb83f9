package io.upgradeconsole;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.RelationalManagedTypes;

/**
 * What lies in tables is known by the repositories that ask for it. By default a start
 * would read every class of the console to find the same.
 */
@Configuration(proxyBeanMethods = false)
class Tables {

	@Bean
	RelationalManagedTypes jdbcManagedTypes() {
		return RelationalManagedTypes.empty();
	}

}
