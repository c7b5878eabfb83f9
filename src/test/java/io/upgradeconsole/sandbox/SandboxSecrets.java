package io.upgradeconsole.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The secrets in the values of {@link SandboxRelease#HEALTHY}, each hard to mask in its
 * own way.
 */
public final class SandboxSecrets {

	/** Of ClickHouse; too short to be looked for by value. */
	public static final String SHORT_PASSWORD = "s3cr3t";

	/** Of Postgres; encoding it for a URL changes it. */
	public static final String URL_PASSWORD = "p@ss/w0rd+&=%x";

	/** Of the image registry; ends up inside a base64 dockerconfigjson. */
	public static final String REGISTRY_PASSWORD = "rgy-7d41f0c2b9aa5e63";

	/** The licence. */
	public static final String LICENSE_KEY = "LIC-4N7Q-ZP2M-88KD-TRV5";

	/** A key of several lines. */
	public static final String SIGNING_KEY = """
			-----BEGIN PRIVATE KEY-----
			c2FuZGJveC1zaWduaW5nLWtleS1saW5lLW9uZS1vZi10aHJlZQ
			c2FuZGJveC1zaWduaW5nLWtleS1saW5lLXR3by1vZi10aHJlZQ
			c2FuZGJveC1zaWduaW5nLWtleS1saW5lLXRocmVlLW9mLTM=
			-----END PRIVATE KEY-----
			""";

	/** A password that is also an ordinary word. */
	public static final String ADMIN_PASSWORD = "admin";

	/** A password that is also the name of the product. */
	public static final String STORAGE_PASSWORD = "zymtrace";

	private SandboxSecrets() {
	}

	/**
	 * What must not be found in any log, database, page or file: every secret that is no
	 * ordinary word, line by line, plain, for URLs and in base64.
	 */
	public static Set<String> neverShown() {
		Set<String> forms = new LinkedHashSet<>();
		Stream.of(SHORT_PASSWORD, URL_PASSWORD, REGISTRY_PASSWORD, LICENSE_KEY).forEach((secret) -> {
			forms.add(secret);
			forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
			forms.add(base64(secret));
		});
		SIGNING_KEY.lines().filter((line) -> !line.startsWith("-----")).forEach(forms::add);
		forms.add(base64("puller:" + REGISTRY_PASSWORD));
		return forms;
	}

	/** Passwords whose every occurrence must not be blanked out. */
	public static List<String> ordinaryWords() {
		return List.of(ADMIN_PASSWORD, STORAGE_PASSWORD);
	}

	static Map<String, String> placeholders() {
		return Map.of("shortPassword", SHORT_PASSWORD, "urlPassword", URL_PASSWORD, "registryPassword",
				REGISTRY_PASSWORD, "licenseKey", LICENSE_KEY, "signingKey", SIGNING_KEY, "adminPassword",
				ADMIN_PASSWORD, "storagePassword", STORAGE_PASSWORD);
	}

	private static String base64(String value) {
		return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
	}

}
