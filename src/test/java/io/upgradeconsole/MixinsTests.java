package io.upgradeconsole;

import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.JacksonMixin;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class MixinsTests {

	private final ApplicationContextRunner jackson = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
		.withUserConfiguration(HasMixin.class);

	@Test
	void noneIsLookedFor() {
		// what Spring Boot finds where it looks
		this.jackson.run((context) -> assertThat(written(context.getBean(JsonMapper.class))).isEqualTo("\"mixed\""));
		this.jackson.withUserConfiguration(Mixins.class)
			.run((context) -> assertThat(written(context.getBean(JsonMapper.class))).contains("plain"));
	}

	private static String written(JsonMapper mapper) {
		return mapper.writeValueAsString(new Plain("plain", "mixed"));
	}

	record Plain(String name, String other) {
	}

	@JacksonMixin(Plain.class)
	interface Mixin {

		@JsonValue
		String other();

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	static class HasMixin {

	}

}
