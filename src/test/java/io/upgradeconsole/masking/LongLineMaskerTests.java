package io.upgradeconsole.masking;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of megabytes: what is hidden does not depend on where the pieces end.
 */
class LongLineMaskerTests {

	private static final String SECRET = "correct-horse-battery-staple";

	private static final int LONG = 1_500_000;

	@Test
	void aKnownSecretIsHiddenWhereverItStands() {
		Random random = new Random(7);
		String base64 = Base64.getEncoder().encodeToString((":" + SECRET).getBytes(StandardCharsets.UTF_8));
		for (int round = 0; round < 5; round++) {
			StringBuilder line = new StringBuilder();
			StringBuilder expected = new StringBuilder();
			while (line.length() < LONG) {
				String filler = "ü ".repeat(1 + random.nextInt(60_000));
				line.append(filler).append(SECRET);
				expected.append(filler).append(Masker.MASK);
			}
			line.append(' ').append(base64);
			String masked = mask(StreamMasker.of(Secrets.of(List.of(SECRET))), line.toString(), 65_536 + round);
			assertThat(masked.startsWith(expected + " ")).isTrue();
			assertThat(masked.substring(expected.length())).hasSizeLessThan(base64.length());
		}
	}

	@Test
	void whatTheLineItselfShowsToBeSecretIsHiddenAcrossPieces() {
		// what is told first ends in the middle of each part in turn
		for (int into : new int[] { 3, 8, 14, 20, 31 }) {
			String line = "x".repeat(1024 * 1024 - 256 * 1024 - into)
					+ " {\"password\":\"quite-a-secret\",\"name\":\"n\"} " + "y".repeat(300_000);
			assertSame(mask(StreamMasker.of(Secrets.none()), line, 1 << 16),
					line.replace("quite-a-secret", Masker.MASK));
		}
	}

	@Test
	void itIsLearntForTheLinesThatFollow() {
		StreamMasker masker = StreamMasker.of(Secrets.none());
		mask(masker, "x".repeat(LONG) + " token=learnt-from-a-long-line", 1 << 16);
		assertThat(masker.mask("once more: learnt-from-a-long-line")).isEqualTo("once more: " + Masker.MASK);
	}

	@Test
	void aSecretLongerThanTheWindowHidesTheRestOfTheLine() {
		String line = "password: " + "s".repeat(LONG) + " and more";
		assertSame(mask(StreamMasker.of(Secrets.none()), line, 1 << 16), "password: " + Masker.MASK);
		String json = "x".repeat(1_200_000) + "{\"token\":\"" + "s".repeat(LONG) + "\",\"other\":\"o\"}";
		assertSame(mask(StreamMasker.of(Secrets.none()), json, 1 << 16),
				"x".repeat(1_200_000) + "{\"token\":\"" + Masker.MASK);
	}

	@Test
	void aPrivateKeyOnOneLineHidesTheRestAndEndsWithIt() {
		StreamMasker masker = StreamMasker.of(Secrets.none());
		String line = "x".repeat(LONG) + " -----BEGIN PRIVATE KEY----- " + "k".repeat(LONG)
				+ " -----END PRIVATE KEY-----";
		assertSame(mask(masker, line, 1 << 16), "x".repeat(LONG) + " " + Masker.MASK);
		assertThat(masker.mask("after")).isEqualTo("after");
	}

	@Test
	void theContentOfASecretIsHiddenAlsoWhereItsKindIsOutOfSight() {
		StringBuilder content = new StringBuilder("{\"apiVersion\":\"v1\",\"data\":{");
		for (int i = 0; content.length() < LONG; i++) {
			content.append("\"entry").append(i).append("\":\"v-").append(i).append("\",");
		}
		String line = content + "\"last\":\"value\"},\"kind\":\"Secret\",\"metadata\":{\"name\":\"told\"}}";
		String masked = mask(StreamMasker.of(Secrets.none()), line, 1 << 16);
		assertThat(masked.contains("v-")).isFalse();
		assertThat(masked.substring(masked.length() - 100))
			.endsWith("\"last\":\"" + Masker.MASK + "\"},\"kind\":\"Secret\",\"metadata\":{\"name\":\"told\"}}");
	}

	/** Tells the first difference only. */
	private static void assertSame(String actual, String expected) {
		int same = 0;
		while (same < Math.min(actual.length(), expected.length()) && actual.charAt(same) == expected.charAt(same)) {
			same++;
		}
		assertThat(excerpt(actual, same)).as("from character %d on", same).isEqualTo(excerpt(expected, same));
		assertThat(actual.length()).isEqualTo(expected.length());
	}

	private static String excerpt(String text, int from) {
		return text.substring(Math.max(0, from - 20), Math.min(text.length(), from + 60));
	}

	private static String mask(StreamMasker masker, String line, int piece) {
		LongLineMasker longLine = masker.longLine();
		StringBuilder masked = new StringBuilder();
		for (int from = 0; from < line.length(); from += piece) {
			masked.append(longLine.add(line.substring(from, Math.min(line.length(), from + piece))));
		}
		return masked.append(longLine.end()).toString();
	}

}
