package io.upgradeconsole.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by the name of a setting whether it keeps strangers out: {@code AUTH_BASIC},
 * {@code UI_PASSWORD}, {@code nginx.ingress.kubernetes.io/auth-url}.
 */
final class AuthNames {

	private static final Pattern WORD_BREAK = Pattern
		.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

	private static final Set<String> ABOUT_PEOPLE = Set.of("anonymous", "auth", "authentication", "authn",
			"authorization", "basic", "htpasswd", "jwt", "ldap", "login", "mtls", "oauth", "oauth2", "oidc", "saml",
			"signin", "sso");

	private static final Set<String> CREDENTIALS = Set.of("apikey", "pass", "passwd", "password", "passwords", "token",
			"tokens");

	/** With these words, it is how a service gets in elsewhere, and not who gets in. */
	private static final Set<String> ELSEWHERE = Set.of("aws", "azure", "bucket", "clickhouse", "database", "databases",
			"db", "docker", "dockerconfigjson", "dsn", "gcp", "minio", "pg", "postgres", "postgresql", "redis",
			"registry", "s3", "smtp", "storage");

	/** Turned on, such a setting lets people in. */
	private static final Set<String> OPENING = Set.of("anonymous", "bypass", "disable", "disabled", "insecure", "skip",
			"unauthenticated");

	/** Whether such a setting is there or not decides over nothing. */
	private static final Set<String> DETAILS = Set.of("age", "cookie", "display", "email", "info", "lifetime",
			"picture", "roles", "sec", "seconds", "ttl");

	private AuthNames() {
	}

	/** Whether a setting of that name in that object decides over who gets in. */
	static boolean decide(String object, String name) {
		List<String> words = words(name);
		if (words.stream().anyMatch(ELSEWHERE::contains)) {
			return false;
		}
		return words.stream().anyMatch(ABOUT_PEOPLE::contains) || words.stream().anyMatch(CREDENTIALS::contains)
				&& words(object).stream().noneMatch(ELSEWHERE::contains);
	}

	/** Whether it lets people in when it is on. */
	static boolean opens(String name) {
		return words(name).stream().anyMatch(OPENING::contains);
	}

	/** Whether nothing follows when it is gone. */
	static boolean isDetail(String name) {
		return words(name).stream().anyMatch(DETAILS::contains);
	}

	private static List<String> words(String name) {
		return WORD_BREAK.splitAsStream(name).map((word) -> word.toLowerCase(Locale.ROOT)).toList();
	}

}
