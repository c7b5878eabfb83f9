package io.upgradeconsole.masking;

/**
 * Hides secrets in a program's output, line after line: those known before, and those
 * that the output itself shows to be secret, which then are known too. Helm prints values
 * and manifests with {@code --debug}, and a chart makes up passwords nobody knew before.
 * Streams of one operation are siblings and share what they learn.
 */
public final class StreamMasker {

	private static final String KEY_BEGIN = "-----BEGIN ";

	private static final String KEY_END = "-----END ";

	private final Known known;

	private final YamlSecrets yaml = new YamlSecrets(new Marker());

	private String line = "";

	private Ranges hidden = new Ranges();

	private boolean inPrivateKey;

	private StreamMasker(Known known) {
		this.known = known;
	}

	/** A masker for one stream. */
	public static StreamMasker of(Secrets secrets) {
		return new StreamMasker(new Known(secrets));
	}

	/** A masker for another stream that knows what this one knows and learns. */
	public StreamMasker sibling() {
		return new StreamMasker(this.known);
	}

	/** From now on these are secrets too, for the siblings as well. */
	public void add(Secrets more) {
		synchronized (this.known) {
			this.known.add(more);
		}
	}

	/** The next line of the stream, without its secrets. */
	public String mask(String line) {
		synchronized (this.known) {
			begin(line);
			this.yaml.line(line);
			privateKey();
			return finish();
		}
	}

	/** A text that is no part of the stream's YAML, without its secrets. */
	public String maskApart(String text) {
		synchronized (this.known) {
			begin(text);
			return finish();
		}
	}

	private void begin(String line) {
		this.line = line;
		this.hidden = new Ranges();
	}

	private String finish() {
		InlineSecrets.find(this.line, (from, to) -> hide(from, to, true));
		// known secrets last: what this line taught may stand in it once more
		this.known.find(this.line, this.hidden);
		return this.hidden.hide(this.line);
	}

	private void privateKey() {
		int begin = this.line.indexOf(KEY_BEGIN);
		if (!this.inPrivateKey && begin >= 0 && this.line.indexOf("PRIVATE KEY-----", begin) >= 0) {
			this.inPrivateKey = true;
		}
		if (this.inPrivateKey) {
			int from = Math.max(begin, YamlLine.indent(this.line, 0));
			hide(from, this.line.length(), !this.line.contains(KEY_BEGIN));
			this.inPrivateKey = this.line.indexOf(KEY_END, from) < 0;
		}
	}

	private void hide(int from, int to, boolean telling) {
		String written = this.line.substring(from, to);
		if (!written.equals(Masker.MASK)) {
			this.hidden.add(from, to);
			if (telling) {
				learn(written);
			}
		}
	}

	private void learn(String written) {
		this.known.learn(Scalars.text(written));
		// an assignment in a sentence or in JSON ends before its punctuation
		String bare = written.replaceFirst("[\\\\\"',;)}\\]]+$", "");
		if (bare.length() < written.length()) {
			this.known.learn(bare);
		}
	}

	private final class Marker implements YamlSecrets.Found {

		@Override
		public void secret(int from, int to, boolean telling) {
			hide(from, to, telling);
		}

		@Override
		public void learn(String written) {
			StreamMasker.this.learn(written);
		}

	}

}
