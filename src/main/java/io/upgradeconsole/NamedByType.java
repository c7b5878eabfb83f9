package io.upgradeconsole;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Most beans are named after their types, so what a constructor asks for is looked up by
 * that name first. By default a start would compare every bean with each type that is
 * asked for, and there are hundreds of both.
 */
@Configuration(proxyBeanMethods = false)
class NamedByType {

	@Bean
	static BeanFactoryPostProcessor lookUpByName() {
		return (beans) -> {
			if (beans instanceof DefaultListableBeanFactory factory) {
				factory.setAutowireCandidateResolver(new Resolver());
			}
		};
	}

	/** Spring takes what it suggests only where it is of the type that is asked for. */
	private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {

		@Override
		public @Nullable String getSuggestedName(DependencyDescriptor descriptor) {
			String qualified = super.getSuggestedName(descriptor);
			return (qualified != null) ? qualified : name(descriptor.getDependencyType());
		}

		private static String name(Class<?> type) {
			return StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type));
		}

	}

}
