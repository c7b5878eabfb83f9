package io.upgradeconsole.operation.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Teaches controllers to read a viewer's position.
 */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new StreamPosition.Resolver());
	}

}
