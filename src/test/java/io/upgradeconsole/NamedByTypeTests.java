package io.upgradeconsole;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class NamedByTypeTests {

	@Test
	void whatIsNamedAfterItsTypeIsFoundWithoutLookingThroughAllBeans() {
		AtomicInteger lookedThrough = new AtomicInteger();
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory() {

			@Override
			public String[] getBeanNamesForType(Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
				if (type == Engine.class) {
					lookedThrough.incrementAndGet();
				}
				return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
			}

		};
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(beans)) {
			context.register(NamedByType.class, Car.class);
			context.registerBean("namedByTypeTests.Engine", Engine.class);
			context.refresh();
			assertThat(context.getBean(Car.class).motor()).isSameAs(context.getBean("namedByTypeTests.Engine"));
		}
		assertThat(lookedThrough).hasValue(0);
	}

	@Test
	void whatHasAnotherNameIsFoundByItsType() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(NamedByType.class, Car.class);
			context.registerBean("other", Engine.class);
			// named after the type, and of another
			context.registerBean("namedByTypeTests.Engine", String.class, () -> "engine");
			context.refresh();
			assertThat(context.getBean(Car.class).motor()).isSameAs(context.getBean("other"));
		}
	}

	static class Engine {

	}

	record Car(Engine motor) {
	}

}
