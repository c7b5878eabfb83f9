package io.upgradeconsole.values.keys;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalWordsTests {

	private static final Map<String, Object> DEFAULTS = UserKeyTests
		.yaml("{auth: {type: none, basic: {username: '', password: ''}}, global: {}}");

	@ParameterizedTest
	@ValueSource(strings = { "global.licenseKey is required", "requires ingress.hosts.gateway.host", "x must be set",
			"Please provide both", "nil pointer evaluating interface {}.b", "- at '': missing property 'a'" })
	void aChartMayAskForMore(String message) {
		assertThat(RefusalWords.askForMore(message)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "metricReporter.enabled has been removed; remove the key from your values.",
			"this setting no longer exists. Provide the other one.", "Storage type must be either 'minio' or 's3'",
			"additional properties 'x' not allowed" })
	void orRefuseWhatItGets(String message) {
		assertThat(RefusalWords.askForMore(message)).isFalse();
	}

	@Test
	void theKeysThatItAsksForAreThoseItNamesAndNobodySets() {
		String message = "Basic authentication is enabled (auth.type=basic) but username or password is empty, see "
				+ "templates/gateway.yaml and docs.example.com. Provide both auth.basic.username and auth.basic.password.";
		assertThat(RefusalWords.missing(message, Map.of(), DEFAULTS)).containsExactly("auth.basic.username",
				"auth.basic.password");
		assertThat(RefusalWords.missing(message, UserKeyTests.yaml("auth: {basic: {username: me}}"), DEFAULTS))
			.containsExactly("auth.basic.password");
	}

	@Test
	void aSchemaNamesThemInItsOwnWay() {
		assertThat(RefusalWords.missing("""
				values don't meet the specifications of the schema(s) in the following chart(s):
				backend:
				- global: siteName is required
				- (root): global is required
				""", Map.of(), DEFAULTS)).containsExactly("global.siteName", "global");
		assertThat(RefusalWords.missing("- at '/global': missing properties 'siteName', 'zone'\n", Map.of(), DEFAULTS))
			.containsExactly("global.siteName", "global.zone");
	}

}
