package io.upgradeconsole.masking;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Hides secrets in texts and trees; safe for use by many threads.
 */
public final class Masker {

	/** What stands where a secret stood. */
	public static final String MASK = "[masked]";

	private final Secrets secrets;

	private final Known known;

	private Masker(Secrets secrets) {
		this.secrets = secrets;
		this.known = new Known(secrets);
	}

	/** A masker for these secrets; build it once, it prepares all their encodings. */
	public static Masker of(Secrets secrets) {
		return new Masker(secrets);
	}

	/** The text without the secrets, in whatever encoding. */
	public String mask(String text) {
		Ranges found = new Ranges();
		this.known.find(text, found);
		return found.hide(text);
	}

	/**
	 * The text, of YAML or any other kind, without the secrets and without what its
	 * structure tells to be a secret.
	 */
	public String maskText(String text) {
		StreamMasker stream = StreamMasker.of(this.secrets);
		return mask(text).lines()
			.map(stream::mask)
			.collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
	}

	/**
	 * A copy of parsed values or objects in which secrets are hidden by place and by
	 * value.
	 */
	public @Nullable Object maskTree(@Nullable Object tree) {
		return SecretPlaces.walk(tree, (key, value, secret) -> {
			if (secret) {
				return MASK;
			}
			return (value instanceof String text) ? maskLeaf(text) : value;
		});
	}

	private String maskLeaf(String text) {
		// a file inside a value, such as a ConfigMap's, has keys of its own
		return (text.indexOf('\n') >= 0) ? maskText(text) : InlineSecrets.hide(mask(text));
	}

}
