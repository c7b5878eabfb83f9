package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.cluster.ManifestObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthWeakenedTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					AUTH_BASIC: "true"           | AUTH_BASIC: "false"           | ConfigMap c: AUTH_BASIC goes from true to false
					WEB__AUTH__KIND: oidc        | WEB__AUTH__KIND: none         | ConfigMap c: WEB__AUTH__KIND goes from oidc to none
					AUTH_BASIC: "true"           | AUTH_BASIC: ""                | ConfigMap c: AUTH_BASIC goes from true to empty
					AUTH_BASIC: "true"           | X: "1"                        | ConfigMap c no longer has AUTH_BASIC
					AUTH_DISABLED: "false"       | AUTH_DISABLED: "true"         | ConfigMap c: AUTH_DISABLED goes from false to true
					X: "1"                       | allowAnonymous: "true"        | ConfigMap c: allowAnonymous is new and true
					oidcIssuer: https://a.b      | oidcIssuer: ""                | ConfigMap c: oidcIssuer goes from set to empty
					AUTH_COOKIE_SECURE: "true"   | AUTH_COOKIE_SECURE: "false"   | ConfigMap c: AUTH_COOKIE_SECURE goes from true to false
					""")
	void whatKeptPeopleOutIsTurnedOff(String before, String after, String told) {
		assertThat(lost(config(before), config(after))).containsExactly(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			AUTH_BASIC: "false"            | AUTH_BASIC: "true"
			AUTH_BASIC: "false"            | X: "1"
			AUTH_BASIC: "true"             | AUTH_BASIC: "yes"
			WEB__AUTH__KIND: basic         | WEB__AUTH__KIND: oidc
			CLICKHOUSE_PASSWORD: abc       | X: "1"
			postgres-password: abc         | X: "1"
			S3_SESSION_TOKEN: abc          | X: "1"
			AUTH_COOKIE_MAX_AGE: "30"      | X: "1"
			WEB__AUTH__INFO__TITLE: hello  | X: "1"
			AUTH_DISABLED: "true"          | X: "1"
			author: somebody               | X: "1"
			""")
	void whatDecidesOverNobodyIsLeftAlone(String before, String after) {
		assertThat(lost(config(before), config(after))).isEmpty();
	}

	@Test
	void aPasswordThatMovesFromAVariableIntoASecretIsNotLost() {
		String variable = deployment("env: [{name: UI_PASSWORD, value: very-secret-value}]");
		String secret = deployment("envFrom: [{secretRef: {name: auth-secrets}}]") + """
				---
				kind: Secret
				metadata: {name: auth-secrets}
				stringData: {UI_PASSWORD: very-secret-value}
				""";
		assertThat(lost(variable, secret)).isEmpty();
		assertThat(lost(variable, deployment("env: []"))).containsExactly("Deployment web no longer has UI_PASSWORD");
		assertThat(lost(secret, deployment("env: []"))).containsExactlyInAnyOrder(
				"Deployment web no longer has a Secret for authentication",
				"Secret auth-secrets no longer has UI_PASSWORD");
	}

	@Test
	void aSecretOfAnotherNameIsStillASecret() {
		assertThat(lost(deployment("envFrom: [{secretRef: {name: auth-token-secrets}}]"),
				deployment("envFrom: [{secretRef: {name: auth-secrets}}]")))
			.isEmpty();
		assertThat(lost(deployment("envFrom: [{secretRef: {name: databases}}]"), deployment("env: []"))).isEmpty();
	}

	@Test
	void anEntranceThatIsNoLongerGuardedIsTold() {
		String guarded = """
				kind: Ingress
				metadata: {name: entry, annotations: {nginx.ingress.kubernetes.io/auth-url: "https://login.example"}}
				""";
		assertThat(lost(guarded, "kind: Ingress\nmetadata: {name: entry}\n"))
			.containsExactly("Ingress entry no longer has nginx.ingress.kubernetes.io/auth-url");
		assertThat(lost(guarded, "kind: Service\nmetadata: {name: other}\n")).isEmpty();
	}

	@Test
	void noValueIsTold() {
		assertThat(lost(config("AUTH_TOKEN: very-secret-value"), config("AUTH_TOKEN: ''"))).singleElement()
			.asString()
			.doesNotContain("very-secret")
			.isEqualTo("ConfigMap c: AUTH_TOKEN goes from set to empty");
	}

	private static String config(String entry) {
		return "kind: ConfigMap\nmetadata: {name: c}\ndata: {" + entry + "}\n";
	}

	private static String deployment(String container) {
		return "kind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, " + container
				+ "}]}}}\n";
	}

	private static List<String> lost(String before, String after) {
		return AuthWeakened.lost(new RenderedObjects(ManifestObject.parse(before, List.of())),
				new RenderedObjects(ManifestObject.parse(after, List.of())));
	}

}
