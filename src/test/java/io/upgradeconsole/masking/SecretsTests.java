package io.upgradeconsole.masking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretsTests {

	@Test
	void valuesUnderSecretKeysAreCollected() {
		Map<String, Object> clickhouse = new HashMap<>();
		clickhouse.put("password", "pw-1");
		clickhouse.put("user", "zymtrace");
		clickhouse.put("token", null);
		clickhouse.put("secret", "");
		clickhouse.put("apiKey", 12345678);
		clickhouse.put("existingSecret", "my-secret");
		clickhouse.put("tokens", List.of("t-1", "t-2"));
		clickhouse.put("serviceToken", Map.of("enabled", true, "path", "/var/run", "value", "t-3"));
		Secrets secrets = Secrets.inValues(Map.of("clickhouse", clickhouse));
		assertThat(secrets.values()).containsExactlyInAnyOrder("pw-1", "12345678", "t-1", "t-2", "t-3");
		assertThat(secrets.words()).contains("zymtrace", "clickhouse");
	}

	@Test
	void everythingUnderCredentialsIsSecretButNamesAndReferences() {
		Map<String, Object> credentials = Map.of("first", "c-1", "nested", Map.of("second", "c-2"), "username", "u-1",
				"existingSecret", "n-1", "enabled", true);
		assertThat(Secrets.inValues(Map.of("credentials", credentials)).values()).containsExactlyInAnyOrder("c-1",
				"c-2");
	}

	@Test
	void passwordsInUrlsAreCollected() {
		Secrets secrets = Secrets.inValues(Map.of("url", "postgres://user:p%40ss-word@host/db"));
		assertThat(secrets.values()).containsExactlyInAnyOrder("p%40ss-word", "p@ss-word");
	}

	@Test
	void dataOfSecretObjectsAndEnvironmentVariablesAreCollected() {
		Secrets secrets = Secrets.inManifest("""
				kind: ConfigMap
				data:
				  plain: not-a-secret
				---
				# nothing here
				---
				kind: Secret
				metadata:
				  name: zymtrace-credentials
				data:
				  anything: %s
				stringData:
				  number: 0123456789
				  USERNAME: somebody
				---
				kind: Deployment
				spec:
				  env:
				    - name: DB_PASSWORD
				      value: from-env
				    - name: DB_HOST
				      value: some-host
				""".formatted(base64("decoded-value")));
		assertThat(secrets.values()).containsExactlyInAnyOrder(base64("decoded-value"), "decoded-value", "0123456789",
				"from-env");
	}

	@Test
	void aDockerConfigIsTakenApart() {
		String auth = base64("robot:registry-password");
		String config = "{\"auths\":{\"registry.example.com\":{\"username\":\"robot\",\"password\":\"registry-password\",\"auth\":\""
				+ auth + "\"}}}";
		Secrets secrets = Secrets.inManifest("kind: Secret\ndata:\n  .dockerconfigjson: " + base64(config));
		assertThat(secrets.values()).contains(base64(config), config, auth, "registry-password",
				"robot:registry-password");
		assertThat(secrets.values()).doesNotContain("robot");
	}

	@Test
	void aManifestThatIsNoYamlIsRefusedWithoutQuotingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> Secrets.inManifest("password: [hunter2"))
			.withMessage("The manifest is not YAML")
			.withNoCause();
	}

	@Test
	void secretsOfAConfigurationFileInAValueAreCollected() {
		assertThat(Secrets.inValues(Map.of("config", "db:\n  user: me\n  password: in-a-file\n")).values())
			.containsExactly("in-a-file");
	}

	@Test
	void setsAddUpAndTellNoValues() {
		Secrets secrets = Secrets.of(List.of("one"))
			.plus(Secrets.of(List.of("two")))
			.exceptWords(Arrays.asList("three"));
		assertThat(secrets.values()).containsExactlyInAnyOrder("one", "two");
		assertThat(secrets.words()).containsExactly("three");
		assertThat(secrets).hasToString("Secrets[2 values]");
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
