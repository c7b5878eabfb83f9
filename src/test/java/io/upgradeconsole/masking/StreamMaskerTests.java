package io.upgradeconsole.masking;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamMaskerTests {

	@Test
	void whatHelmPrintsWithDebugIsMaskedByItsStructure() {
		assertMasked("""
				NAME: backend
				USER-SUPPLIED VALUES:
				clickhouse:
				  password: ck
				  user: admin
				credentials:
				  anything: short
				  userName: admin
				global:
				  licenseKey: |
				    line 1
				      line 2

				    line 3
				  namePrefix: zymtrace
				  tokens:
				  - t1
				  - "t2"
				  serviceToken: {enabled: true}
				  apiKey: >-
				    folded
				  existingSecret: some-name
				  tokenTtlSec: 300
				  token: null
				  secret: ""
				  longPassword: starts here
				    and goes on
				  after: all

				COMPUTED VALUES:
				data: stays
				""", """
				NAME: backend
				USER-SUPPLIED VALUES:
				clickhouse:
				  password: [masked]
				  user: admin
				credentials:
				  anything: [masked]
				  userName: admin
				global:
				  licenseKey: |
				    [masked]
				      [masked]

				    [masked]
				  namePrefix: zymtrace
				  tokens:
				  - [masked]
				  - [masked]
				  serviceToken: {enabled: true}
				  apiKey: >-
				    [masked]
				  existingSecret: some-name
				  tokenTtlSec: 300
				  token: null
				  secret: ""
				  longPassword: [masked]
				    [masked]
				  after: all

				COMPUTED VALUES:
				data: stays
				""");
	}

	@Test
	void secretObjectsAreMaskedWhereverTheirKindStands() {
		assertMasked("""
				MANIFEST:
				---
				# Source: backend/templates/secret.yaml
				apiVersion: v1
				data:
				  host: aG9zdA==
				  file: |-
				    content
				kind: Secret
				---
				kind: ConfigMap
				data:
				  mode: create
				---
				apiVersion: v1
				kind: Secret
				metadata:
				  name: zymtrace-credentials
				type: Opaque
				stringData:
				  USER: admin
				  FLAG: "x"
				""", """
				MANIFEST:
				---
				# Source: backend/templates/secret.yaml
				apiVersion: v1
				data:
				  host: [masked]
				  file: |-
				    [masked]
				kind: Secret
				---
				kind: ConfigMap
				data:
				  mode: create
				---
				apiVersion: v1
				kind: Secret
				metadata:
				  name: zymtrace-credentials
				type: Opaque
				stringData:
				  USER: [masked]
				  FLAG: [masked]
				""");
	}

	@Test
	void environmentVariablesAreJudgedByTheirName() {
		assertMasked("""
				        env:
				        - name: INGEST__CLICKHOUSE__PASSWORD
				          value: pw
				        - name: INGEST__CLICKHOUSE__USER
				          value: "admin"
				        - name: API_TOKEN
				          valueFrom:
				            secretKeyRef:
				              name: zymtrace-token
				              key: token
				        volumes:
				        - name: v
				          secret:
				            secretName: zymtrace-tls
				            items:
				            - key: a
				              path: b
				""", """
				        env:
				        - name: INGEST__CLICKHOUSE__PASSWORD
				          value: [masked]
				        - name: INGEST__CLICKHOUSE__USER
				          value: "admin"
				        - name: API_TOKEN
				          valueFrom:
				            secretKeyRef:
				              name: zymtrace-token
				              key: token
				        volumes:
				        - name: v
				          secret:
				            secretName: zymtrace-tls
				            items:
				            - key: a
				              path: b
				""");
	}

	@Test
	void whatWasSeenUnderASecretKeyIsKnownAfterwardsInEveryStream() {
		StreamMasker out = StreamMasker.of(Secrets.none());
		StreamMasker err = out.sibling();
		assertThat(out.mask("password: \"made up/by chart\"")).isEqualTo("password: [masked]");
		assertThat(err.mask("got made up/by chart, made%20up%2Fby%20chart, bWFkZSB1cC9ieSBjaGFydA=="))
			.isEqualTo("got [masked], [masked], [masked]==");
	}

	@Test
	void ordinaryWordsAreHiddenUnderTheirKeyOnly() {
		StreamMasker masker = StreamMasker.of(Secrets.none().exceptWords(List.of("backend-release")));
		assertThat(masker.mask("password: zymtrace")).isEqualTo("password: [masked]");
		assertThat(masker.mask("password: backend-release")).isEqualTo("password: [masked]");
		assertThat(masker.mask("adminPassword: admin")).isEqualTo("adminPassword: [masked]");
		assertThat(masker.mask("admin upgrades backend-release in zymtrace"))
			.isEqualTo("admin upgrades backend-release in zymtrace");
	}

	@Test
	void dataOfAConfigMapIsNotRememberedEvenIfItsKindComesLast() {
		StreamMasker masker = StreamMasker.of(Secrets.none());
		List.of("---", "data:", "  mode: use_existing", "kind: ConfigMap").forEach(masker::mask);
		assertThat(masker.mask("mode is use_existing")).isEqualTo("mode is use_existing");
		List.of("---", "data:", "  x: made-up-by-chart", "kind: Secret").forEach(masker::mask);
		assertThat(masker.mask("got made-up-by-chart")).isEqualTo("got [masked]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"password\":\"x\",\"user\":\"admin\"} | {\"password\":\"[masked]\",\"user\":\"admin\"}",
			"msg=\"{\\\"password\\\":\\\"x\\\",\\\"a\\\":1}\" | msg=\"{\\\"password\\\":\\\"[masked]\\\",\\\"a\\\":1}\"",
			"{\"password\":\"a\\\"b\"} | {\"password\":\"[masked]\"}",
			"{\"pin\":1,\"token\":123} | {\"pin\":1,\"token\":[masked]}",
			"{password: x, user: admin} | {password: [masked], user: admin}",
			"{password: \"a'b\\\"c\", user: 'a'} | {password: [masked], user: 'a'}",
			"map[password:x user:admin] | map[password:[masked] user:admin]",
			"$ helm --set clickhouse.password=x --wait | $ helm --set clickhouse.password=[masked] --wait",
			"$ helm --password x --atomic | $ helm --password [masked] --atomic",
			"$ helm --pass-credentials --hide-secret --atomic | $ helm --pass-credentials --hide-secret --atomic",
			"dial postgres://zymtrace:p@postgres:5432/db | dial postgres://zymtrace:[masked]@postgres:5432/db",
			"curl -H 'Authorization: Bearer abc.def' | curl -H 'Authorization: Bearer [masked]'",
			"<password>x</password> | <password>[masked]</password>",
			"{\"name\":\"A_PASSWORD\",\"value\":\"x\"} | {\"name\":\"A_PASSWORD\",\"value\":\"[masked]\"}",
			"{\"kind\":\"Secret\",\"data\":{\"a\":\"x\"}} | {\"kind\":\"Secret\",\"data\":{\"a\":\"[masked]\"}}" })
	void secretsInTheMiddleOfALineAreMasked(String line, String masked) {
		assertThat(StreamMasker.of(Secrets.none()).mask(line)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "Error: UPGRADE FAILED: secret \"zymtrace-registry-cred\" not found",
					"client.go:142: 2026-11-22 [debug] Looks like there are no changes for Secret \"zymtrace-token\"",
					"Error: failed to get token: unauthorized",
					"level=DEBUG msg=\"getting Secret\" name=zymtrace-password", "token.go:12: no such file",
					"image: registry/zymtrace-ui:26.5.1", "a=b --set services.common.imageTag=26.5.1" })
	void messagesStayReadable(String line) {
		assertThat(StreamMasker.of(Secrets.none()).mask(line)).isEqualTo(line);
	}

	@Test
	void aPrivateKeyIsMaskedWhereverItStands() {
		assertMasked("""
				log: here it comes
				-----BEGIN RSA PRIVATE KEY-----
				MIIEow
				-----END RSA PRIVATE KEY-----
				done
				""", """
				log: here it comes
				[masked]
				[masked]
				[masked]
				done
				""");
	}

	@Test
	@Timeout(120) // far above what it takes: only a masker that looks back and forth
					// would reach it
	void aLineOfMegabytesIsMaskedInOneGo() {
		String line = "{\"data\":\"" + "token: x, abc\\\\\"%41=".repeat(150_000) + "one-secret\"}";
		assertThat(StreamMasker.of(Secrets.of(List.of("one-secret"))).mask(line)).doesNotContain("one-secret");
	}

	private static void assertMasked(String text, String masked) {
		StreamMasker masker = StreamMasker.of(Secrets.none());
		assertThat(text.lines().map(masker::mask).collect(Collectors.joining("\n", "", "\n"))).isEqualTo(masked);
	}

}
