package io.upgradeconsole;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jackson.JacksonMixinModuleEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Nothing of the console is a mixin of Jackson's. By default a start would read every
 * class of it to find that.
 */
@Configuration(proxyBeanMethods = false)
class Mixins {

	static final String ENTRIES = "jacksonMixinModuleEntries";

	/** Spring Boot makes its own whether or not another is there. */
	@Bean
	static BeanDefinitionRegistryPostProcessor withoutMixins() {
		return (registry) -> {
			if (registry.containsBeanDefinition(ENTRIES)) {
				registry.removeBeanDefinition(ENTRIES);
				registry.registerBeanDefinition(ENTRIES,
						new RootBeanDefinition(JacksonMixinModuleEntries.class, Mixins::none));
			}
		};
	}

	private static JacksonMixinModuleEntries none() {
		return JacksonMixinModuleEntries.create((entries) -> {
		});
	}

}
