package io.upgradeconsole;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.upgradeconsole.concurrent.SideBySide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What answers requests is made when the console is ready, and not before: a kubelet
 * waits for all that is made before. What the first request needs sooner is made for it.
 */
@Configuration(proxyBeanMethods = false)
class LatePages {

	private static final Logger logger = LoggerFactory.getLogger(LatePages.class);

	private static final String MODULES = "io.upgradeconsole.";

	private static final Duration AFTER = Duration.ofSeconds(1);

	private final ConfigurableListableBeanFactory beans;

	private final SideBySide sideBySide;

	private volatile boolean ended;

	LatePages(ConfigurableListableBeanFactory beans, SideBySide sideBySide) {
		this.beans = beans;
		this.sideBySide = sideBySide;
	}

	/** As {@code spring.main.lazy-initialization} does it, but for these alone. */
	@Bean
	static BeanFactoryPostProcessor late() {
		return (beans) -> pages(beans).forEach((name) -> beans.getBeanDefinition(name).setLazyInit(true));
	}

	private static Stream<String> pages(ConfigurableListableBeanFactory beans) {
		return Stream.of(beans.getBeanDefinitionNames()).filter((name) -> {
			// of most of them not even the class is looked at
			String named = beans.getBeanDefinition(name).getBeanClassName();
			Class<?> type = (named != null && named.startsWith(MODULES)) ? beans.getType(name, false) : null;
			return type != null && isOfPages(type);
		});
	}

	private static boolean isOfPages(Class<?> type) {
		// others take part in how all pages are made, or are asked by others
		return type.getPackageName().endsWith(".web")
				&& Stream.of(WebMvcConfigurer.class, MeterBinder.class).noneMatch((each) -> each.isAssignableFrom(type))
				&& !AnnotatedElementUtils.hasAnnotation(type, ControllerAdvice.class)
				&& !AnnotatedElementUtils.hasAnnotation(type, Configuration.class);
	}

	/** Whoever waits for the console is answered first: beans are made one at a time. */
	@EventListener
	void on(ApplicationReadyEvent ready) {
		CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS)
			.execute(() -> this.sideBySide.start(() -> {
				pages(this.beans).takeWhile((name) -> !this.ended).forEach(this::make);
				return this;
			}));
	}

	/** What is made after the end can only fail, and say so. */
	@EventListener
	void on(ContextClosedEvent closed) {
		this.ended = true;
	}

	private void make(String name) {
		try {
			this.beans.getBean(name);
		}
		catch (BeanCreationNotAllowedException ex) {
			logger.debug("The console ends before {} was made", name, ex);
		}
		catch (RuntimeException ex) {
			logger.error("{} cannot be made: what it answers will fail", name, ex);
		}
	}

}
