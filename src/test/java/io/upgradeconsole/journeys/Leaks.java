package io.upgradeconsole.journeys;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for secrets in text that should hold none: as they are, encoded for a URL, as a
 * JSON string, and inside of base64, however deep.
 */
final class Leaks {

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

	private static final int DEEPEST = 3;

	private final Collection<String> secrets;

	Leaks(Collection<String> secrets) {
		this.secrets = secrets;
	}

	/** The secrets that the text gives away. */
	Set<String> in(String text) {
		Set<String> found = new TreeSet<>();
		search(text, found, 0);
		return found;
	}

	/** The secrets that a file's bytes give away, whatever its format. */
	Set<String> in(byte[] bytes) {
		return in(new String(bytes, StandardCharsets.ISO_8859_1));
	}

	private void search(String text, Set<String> found, int depth) {
		for (String secret : this.secrets) {
			if (text.contains(secret) || text.contains(secret.replace("/", "\\/"))) {
				found.add(secret);
			}
		}
		if (text.indexOf('%') >= 0 && depth == 0) {
			search(URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8), found, 1);
		}
		if (depth < DEEPEST) {
			Matcher token = BASE64.matcher(text);
			while (token.find()) {
				decode(token.group(), found, depth);
			}
		}
	}

	private void decode(String token, Set<String> found, int depth) {
		String plain = token.replace("=", "").replace('-', '+').replace('_', '/');
		// a secret in the middle of a longer base64 text may begin at any of four
		for (int from = 0; from < Math.min(4, plain.length()); from++) {
			String part = plain.substring(from);
			byte[] bytes = Base64.getDecoder().decode(part.substring(0, part.length() - part.length() % 4 % 2));
			String decoded = new String(bytes, StandardCharsets.ISO_8859_1);
			if (from == 0 && isText(decoded)) {
				search(decoded, found, depth + 1);
			}
			else {
				this.secrets.stream().filter(decoded::contains).forEach(found::add);
			}
		}
	}

	private static boolean isText(String decoded) {
		return decoded.chars().allMatch((character) -> character >= ' ' && character < 127 || character == '\n');
	}

}
