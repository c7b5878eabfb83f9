package io.upgradeconsole.masking;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretKeysTests {

	@ParameterizedTest
	@ValueSource(strings = { "password", "Password", "adminPassword", "passwd", "PGPASSWORD", "dbpassword", "rootPass",
			"INGEST__CLICKHOUSE__PASSWORD", "secret", "clientSecret", "client_secret", "token", "authToken",
			"API_TOKEN", "licenseKey", "licenceKey", "LICENSE_KEY", "license", "apiKey", "api-key", "apikey",
			"accessKey", "secretKey", "awsSecretKey", "AWS_SECRET_ACCESS_KEY", "secretAccessKey", "privateKey",
			"tls.privateKey", "credentials", "dsn", "SENTRY_DSN", "connectionString", "auth", ".dockerconfigjson",
			"signingKey", "clickhouse.password", "encryption_key", "htpasswd", "passwordHash", "passwords", "secrets",
			"secretId", "password2", "authorization" })
	void theseHoldSecrets(String key) {
		assertThat(SecretKeys.holdsSecret(key)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "name", "username", "existingSecret", "existingSecretPasswordKey", "secretName",
			"licenseKeySecretName", "passwordSecretKey", "clientSecretSecretKey", "usernameSecretKey", "secretKeyRef",
			"secretRef", "tokenTtlSec", "TOKEN_TTL_SECONDS", "automountServiceAccountToken", "imagePullSecrets",
			"passwordFile", "PASSWORD_FILE", "tokenUrl", "maxTokens", "key", "keys", "adminPasswordKey", "imageTag",
			"author", "monkey", "keyboard", "sslPassthrough", "compass", "accessKeyId", "secretNamespace",
			"timeoutSeconds", "tls.crt", "secretStore", "hashKey", "tokenizer", "secretary", "authority" })
	void theseDoNot(String key) {
		assertThat(SecretKeys.holdsSecret(key)).isFalse();
	}

}
