package io.upgradeconsole.masking;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Finds the secrets inside a secret: the password in a URL, in a
 * {@code .dockerconfigjson}, in base64.
 */
final class Unpacking {

	private static final int DEPTH = 4;

	private static final int LONGEST_TO_DECODE = 1024 * 1024;

	private Unpacking() {
	}

	/** The value itself and all that is packed into it. */
	static void unpack(String value, Consumer<String> found) {
		unpack(value, found, DEPTH);
	}

	/**
	 * What is packed into a text that is no secret as a whole, such as a configuration
	 * file.
	 */
	static void unpackInside(String text, Consumer<String> found) {
		inside(text, found, DEPTH);
	}

	private static void inside(String text, Consumer<String> found, int depth) {
		Inside inside = new Inside(found, depth - 1, text.length());
		text.lines().forEach(inside::line);
	}

	private static void unpack(String value, Consumer<String> found, int depth) {
		if (value.isBlank() || depth == 0) {
			return;
		}
		found.accept(value);
		String percentDecoded = percentDecoded(value);
		if (!percentDecoded.equals(value)) {
			found.accept(percentDecoded);
		}
		inside(value, found, depth);
		String decoded = base64Decoded(value.strip());
		if (decoded != null) {
			unpack(decoded, found, depth - 1);
			// "user:password", as in the auth of a dockerconfigjson
			int colon = decoded.indexOf(':');
			if (colon > 0 && decoded.indexOf('\n') < 0 && !decoded.startsWith("{")) {
				found.accept(decoded.substring(colon + 1));
			}
		}
	}

	private static String percentDecoded(String value) {
		View view = View.of(value).percentDecoded();
		return (view != null) ? view.text() : value;
	}

	private static @Nullable String base64Decoded(String value) {
		if (value.length() < 8 || value.length() > LONGEST_TO_DECODE || value.length() % 4 == 1) {
			return null;
		}
		try {
			byte[] bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			boolean readable = text.chars().noneMatch((c) -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
			return readable ? text : null;
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return null;
		}
	}

	/** Reads a text line by line; what is as long as all of it would only repeat. */
	private static final class Inside implements YamlSecrets.Found {

		private final Consumer<String> found;

		private final int depth;

		private final int whole;

		private final YamlSecrets yaml = new YamlSecrets(this);

		private String line = "";

		Inside(Consumer<String> found, int depth, int whole) {
			this.found = found;
			this.depth = depth;
			this.whole = whole;
		}

		void line(String next) {
			this.line = next;
			this.yaml.line(next);
			InlineSecrets.find(next, (from, to) -> secret(from, to, true));
		}

		@Override
		public void secret(int from, int to, boolean telling) {
			if (telling && to - from < this.whole) {
				learn(this.line.substring(from, to));
			}
		}

		@Override
		public void learn(String written) {
			unpack(Scalars.text(written), this.found, this.depth);
		}

	}

}
