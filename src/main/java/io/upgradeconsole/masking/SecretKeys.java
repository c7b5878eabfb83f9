package io.upgradeconsole.masking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells by its key whether a value is a secret, whatever way the key is written:
 * {@code licenseKey}, {@code INGEST__CLICKHOUSE__PASSWORD}, {@code api-key}.
 */
public final class SecretKeys {

	private static final Pattern WORD_BREAK = Pattern
		.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

	private static final Set<String> SECRET_WORDS = Set.of("auth", "authorization", "cred", "credential", "credentials",
			"creds", "dockerconfigjson", "dsn", "pass", "passphrase", "passwd", "password", "passwords", "pwd",
			"secret", "secrets", "token", "tokens");

	/**
	 * Keys that are secrets themselves; other "...Key" keys name an entry of a Secret.
	 */
	private static final List<String> SECRET_KEY_KINDS = List.of("accesskey", "apikey", "encryptionkey", "hmackey",
			"jwtkey", "licencekey", "licensekey", "masterkey", "privatekey", "secretkey", "sessionkey", "sharedkey",
			"signingkey", "sshkey");

	/** Seen also in the middle of keys without any word break, such as PGPASSWORD. */
	private static final List<String> TELLING_PARTS = List.of("connectionstring", "dockerconfig", "htpasswd",
			"password");

	private static final List<String> TELLING_ENDS = List.of("licence", "license", "passwd", "pgpass", "secret",
			"token");

	private static final Set<String> GROUPS = Set.of("credentials", "creds", "passwords", "secrets", "tokens");

	/** A key that ends so names, points to or measures a secret; it does not hold it. */
	private static final Set<String> REFERENCE_ENDS = Set.of("algorithm", "annotations", "audience", "bytes", "class",
			"count", "days", "dir", "directory", "disabled", "duration", "enabled", "endpoint", "expiration", "expiry",
			"field", "file", "filename", "format", "header", "hours", "id", "interval", "issuer", "kind", "labels",
			"length", "lifetime", "limit", "minutes", "mode", "mount", "ms", "name", "names", "namespace", "path",
			"paths", "policy", "property", "provider", "ref", "reference", "refs", "required", "rotation", "scope",
			"scopes", "sec", "seconds", "secs", "size", "stdin", "store", "timeout", "ttl", "type", "uri", "url",
			"version");

	private static final Set<String> REFERENCE_WORDS = Set.of("automount", "existing", "max", "min", "pull", "ref");

	private static final Set<String> NAMES = Set.of("bucket", "database", "db", "login", "name", "namespace", "prefix",
			"user", "username");

	private static final Set<String> ORDINARY_ENDS = Set.of("address", "create", "email", "host", "hostname", "port",
			"region", "server");

	/** What can be in a line that holds a secret key, by first letter. */
	private static final List<List<String>> HINTS = byFirstLetter("pass", "pwd", "secret", "token", "key", "cred",
			"dsn", "auth", "licence", "license", "connection", "dockerconfig");

	private SecretKeys() {
	}

	/** Whether a text value under this key is a secret. */
	public static boolean holdsSecret(String key) {
		if (!mayHint(key)) {
			return false;
		}
		List<String> words = words(key);
		String joined = String.join("", words);
		if (words.isEmpty() || isReference(words, joined)) {
			return false;
		}
		return words.stream().anyMatch(SECRET_WORDS::contains)
				|| Stream.concat(SECRET_KEY_KINDS.stream(), TELLING_PARTS.stream()).anyMatch(joined::contains)
				|| TELLING_ENDS.stream().anyMatch(joined::endsWith);
	}

	/** Whether a map under this key holds secrets under keys of any name. */
	static boolean holdsSecretsOnly(String key) {
		if (!holdsSecret(key)) {
			return false;
		}
		List<String> words = words(key);
		return GROUPS.contains(words.get(words.size() - 1));
	}

	/** Whether this key stands for something plain even among secrets. */
	static boolean isOrdinary(String key) {
		List<String> words = words(key);
		if (words.isEmpty() || holdsSecret(key)) {
			return false;
		}
		String last = words.get(words.size() - 1);
		return isName(key) || ORDINARY_ENDS.contains(last) || isReference(words, String.join("", words));
	}

	/** Whether a value under this key is a name, of a user for example. */
	static boolean isName(String key) {
		List<String> words = words(key);
		return !words.isEmpty() && NAMES.contains(words.get(words.size() - 1));
	}

	/** Whether a text can hold a secret key at all; quick, for all of a log goes by. */
	static boolean mayHint(String text) {
		for (int i = 0; i < text.length(); i++) {
			// a letter's capital differs from it by one bit
			int letter = (text.charAt(i) | 0x20) - 'a';
			if (letter >= 0 && letter < HINTS.size()) {
				for (String hint : HINTS.get(letter)) {
					if (text.regionMatches(true, i, hint, 0, hint.length())) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private static List<List<String>> byFirstLetter(String... words) {
		return IntStream.rangeClosed('a', 'z')
			.mapToObj((letter) -> Stream.of(words).filter((word) -> word.charAt(0) == letter).toList())
			.toList();
	}

	private static boolean isReference(List<String> words, String joined) {
		String last = words.get(words.size() - 1);
		if (words.stream().anyMatch(REFERENCE_WORDS::contains)) {
			return true;
		}
		if (words.size() > 1 && (last.equals("key") || last.equals("keys"))) {
			// passwordSecretKey and adminPasswordKey name an entry of a Secret;
			// awsSecretKey is one
			String before = joined.replaceFirst("(secret)?keys?$", "");
			return SECRET_KEY_KINDS.stream().noneMatch((kind) -> joined.contains(kind))
					|| (joined.matches(".*secretkeys?")
							&& before.matches(".*(password|passwd|secret|token|user|username|key|dsn|url)"));
		}
		// Vault's "secret id" is a secret, other ids are not
		return REFERENCE_ENDS.contains(last) && !joined.endsWith("secretid");
	}

	private static List<String> words(String key) {
		String name = key.substring(Math.max(key.lastIndexOf('.'), key.lastIndexOf('/')) + 1);
		return WORD_BREAK.splitAsStream(name)
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
	}

}
