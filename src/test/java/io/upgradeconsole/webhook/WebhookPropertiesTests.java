package io.upgradeconsole.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Which webhooks keep the console from starting, and what is never told about one.
 */
class WebhookPropertiesTests {

	private static final String GOOD = "https://hooks.example.com/T0/secret-path";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ftp://hooks.example.com/secret-path        | 0123456789abcdef | console.webhooks[0].url is no address
			https://me:secret-path@hooks.example.com   | 0123456789abcdef | console.webhooks[0].url is no address
			https:///secret-path                       | 0123456789abcdef | console.webhooks[0].url is no address
			https://hooks.example.com/secret-path x    | 0123456789abcdef | console.webhooks[0].url is no address
			https://hooks.example.com/secret-path      | short            | console.webhooks[0].secret is shorter
			https://hooks.example.com/secret-path      | ''               | console.webhooks[0].secret is missing
			""")
	void aWebhookThatCannotWorkIsNamedWithoutItsAddress(String url, String secret, String expected) {
		Throwable failure = catchThrowable(() -> properties("webhooks[0].url", url, "webhooks[0].secret", secret));
		while (!(failure instanceof SettingException) && failure.getCause() != null) {
			failure = failure.getCause();
		}
		assertThat(failure).isInstanceOf(SettingException.class)
			.hasMessageStartingWith(expected)
			.hasMessageNotContaining("secret-path");
		assertThat(failure.getCause()).isNull();
	}

	@Test
	void neitherAddressNorSecretIsInItsText() {
		WebhookProperties properties = properties("webhooks[0].url", GOOD, "webhooks[0].secret",
				"0123456789abcdef-secret", "webhooks[0].events", "break-glass", "base-url", "https://a.example.com//");
		assertThat(properties.toString()).contains("webhook-1", "BREAK_GLASS").doesNotContain("secret-path", "0123");
		assertThat(properties.baseUrl()).isEqualTo("https://a.example.com");
	}

	private static WebhookProperties properties(String... pairs) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (int i = 0; i + 1 < pairs.length; i += 2) {
			settings.put("console." + pairs[i], pairs[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("console",
				WebhookProperties.class);
	}

}
