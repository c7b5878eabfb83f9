package io.upgradeconsole.masking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskerTests {

	private static final String ALPHABET = "abcXYZ0189 +/%&\"'\\<>=:;,.!?#@$(){}[]~^|\u00e9\u20ac\ud83d\udd11\t\n";

	@Test
	void everyOccurrenceIsHiddenAndTheRestStays() {
		assertThat(masker("hunter22-x").mask("a hunter22-x, hunter22-xhunter22-x!")).isEqualTo("a [masked], [masked]!");
	}

	@Test
	void overlappingSecretsLeaveNothing() {
		assertThat(masker("abcdefgh", "efghijkl", "abcdefghij").mask("-abcdefghijkl-")).isEqualTo("-[masked]-");
	}

	@Test
	void shortValuesAndOrdinaryWordsAreNotHiddenByValue() {
		Masker masker = Masker.of(Secrets.of(List.of("admin", "zymtrace", "my-release", "real-secret"))
			.exceptWords(List.of("my-release")));
		assertThat(masker.mask("admin of zymtrace in my-release: real-secret"))
			.isEqualTo("admin of zymtrace in my-release: [masked]");
	}

	@Test
	void eachLineOfALongerValueIsHidden() {
		assertThat(masker("-----BEGIN\nfirst-line-of-it\n  second-line-of-it\nend\n").mask("x second-line-of-it y"))
			.isEqualTo("x [masked] y");
	}

	@Test
	void whateverSurroundsItInBase64() {
		Masker masker = masker("s3cr/t+v\u00e4lue");
		for (String before : List.of("", "a", "ab", "user:", "{\"auth\":\"")) {
			String encoded = base64(before + "s3cr/t+v\u00e4lue" + "\"} and more");
			assertThat(masker.mask("x: " + encoded)).contains(Masker.MASK);
			assertThat(decoded(masker.mask(encoded))).doesNotContain("3cr/t+v\u00e4lu");
		}
	}

	@Test
	void noFormOfARandomSecretSurvives() {
		Random random = new Random(20261122);
		for (int i = 0; i < 300; i++) {
			String secret = secret(random);
			Masker masker = masker(secret);
			for (Map.Entry<String, String> form : forms(secret).entrySet()) {
				String masked = masker.mask("before " + form.getValue() + " after");
				assertThat(masked).as("%s of %s", form.getKey(), secret)
					.startsWith("before ")
					.endsWith(" after")
					.doesNotContain(form.getValue())
					.contains(Masker.MASK)
					.hasSizeLessThan(30);
			}
		}
	}

	@Test
	void treesAreMaskedByPlaceAndByValue() {
		Map<String, Object> secret = Map.of("kind", "Secret", "stringData", Map.of("USER", "joe", "n", 5));
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("password", "x");
		tree.put("empty", "");
		tree.put("token", false);
		tree.put("text", "holds real-secret here");
		tree.put("env", List.of(Map.of("name", "A_TOKEN", "value", "t"), Map.of("name", "A_HOST", "value", "h")));
		tree.put("config", "user: me\npassword: short\n");
		tree.put("secret", secret);
		Object masked = masker("real-secret").maskTree(tree);
		assertThat(masked)
			.isEqualTo(Map.of("password", "[masked]", "empty", "", "token", false, "text", "holds [masked] here", "env",
					List.of(Map.of("name", "A_TOKEN", "value", "[masked]"), Map.of("name", "A_HOST", "value", "h")),
					"config", "user: me\npassword: [masked]\n", "secret",
					Map.of("kind", "Secret", "stringData", Map.of("USER", "[masked]", "n", "[masked]"))));
		assertThat(tree).containsEntry("password", "x");
	}

	@Test
	void maskingTwiceChangesNothing() {
		Masker masker = masker("real-secret");
		String once = masker.maskText("password: x\n--token abc real-secret\n{\"secret\":\"y\"}\na=b\n");
		assertThat(once).isEqualTo("password: [masked]\n--token [masked] [masked]\n{\"secret\":\"[masked]\"}\na=b\n");
		assertThat(masker.maskText(once)).isEqualTo(once);
	}

	private static Masker masker(String... secrets) {
		return Masker.of(Secrets.of(List.of(secrets)));
	}

	private static String secret(Random random) {
		int[] characters = ALPHABET.codePoints().toArray();
		StringBuilder secret = new StringBuilder("k");
		int length = 10 + random.nextInt(20);
		for (int i = 0; i < length; i++) {
			secret.appendCodePoint(characters[random.nextInt(characters.length)]);
		}
		return secret.append("z").toString();
	}

	private static Map<String, String> forms(String secret) {
		Map<String, String> forms = new LinkedHashMap<>();
		forms.put("plain", secret);
		forms.put("base64", base64(secret));
		forms.put("base64 without padding", base64(secret).replace("=", ""));
		forms.put("base64 for URLs", Base64.getUrlEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
		String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
		forms.put("form", form);
		forms.put("URL", form.replace("+", "%20"));
		forms.put("URL in small letters", lowerHex(form.replace("+", "%20")));
		forms.put("JSON", json(secret, false));
		forms.put("JSON in ASCII", json(secret, true));
		forms.put("Go-quoted JSON", json(json(secret, false), false));
		forms.put("JSON of Go",
				json(secret, false).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
		forms.put("YAML single quotes", secret.replace("'", "''"));
		return forms;
	}

	private static String lowerHex(String text) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '%') {
				out.append(text.substring(i, i + 3).toLowerCase(Locale.ROOT));
				i += 2;
			}
			else {
				out.append(text.charAt(i));
			}
		}
		return out.toString();
	}

	private static String json(String text, boolean ascii) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
				case '"', '\\' -> out.append('\\').append(c);
				case '\n' -> out.append("\\n");
				case '\t' -> out.append("\\t");
				default -> out.append((ascii && c > '~') ? String.format("\\u%04x", (int) c) : String.valueOf(c));
			}
		}
		return out.toString();
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/** What of it can still be read, at any alignment. */
	private static String decoded(String masked) {
		StringBuilder readable = new StringBuilder();
		for (String part : masked.split("\\[masked\\]")) {
			for (int from = 0; from < 4 && from < part.length(); from++) {
				String digits = part.substring(from).replace("=", "");
				String whole = digits.substring(0, digits.length() / 4 * 4);
				readable.append(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8)).append('|');
			}
		}
		return readable.toString();
	}

}
