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

	/** Whether what reaches to the end of the line at hand ends there. */
	private boolean endKnown = true;

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

	/** For the next line of the stream, where that is too long to be masked at once. */
	public LongLineMasker longLine() {
		return new LongLineMasker(this);
	}

	/**
	 * Finds the secrets in a piece of a line. What kind of object it may be part of
	 * cannot be told from the piece, so all content is taken for that of a Secret.
	 * @param first whether the line begins with it
	 * @param inContent whether it begins inside such content
	 * @param last whether the line ends with it
	 */
	Ranges findInPiece(String text, boolean first, boolean inContent, boolean last) {
		synchronized (this.known) {
			begin(text);
			this.endKnown = last;
			if (first) {
				this.yaml.line(text);
			}
			privateKey();
			InlineSecrets.findContent(text, inContent, (from, to) -> hide(from, to, true));
			find();
			return this.hidden;
		}
	}

	private void begin(String line) {
		this.line = line;
		this.endKnown = true;
		this.hidden = new Ranges();
	}

	private String finish() {
		find();
		return this.hidden.hide(this.line);
	}

	private void find() {
		InlineSecrets.find(this.line, (from, to) -> hide(from, to, true));
		// known secrets last: what this line taught may stand in it once more
		this.known.find(this.line, this.hidden);
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
			if (telling && (this.endKnown || to < this.line.length())) {
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
