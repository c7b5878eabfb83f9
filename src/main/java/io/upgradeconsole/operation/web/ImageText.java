package io.upgradeconsole.operation.web;

/**
 * The part of an image's name that people tell versions apart by.
 */
final class ImageText {

	private static final int DIGEST_SHOWN = 19;

	private ImageText() {
	}

	/** The tag; the beginning of the digest where there is no tag, or all of it. */
	static String tag(String image) {
		int digest = image.indexOf('@');
		String named = (digest < 0) ? image : image.substring(0, digest);
		int colon = named.lastIndexOf(':');
		if (colon > named.lastIndexOf('/')) {
			return named.substring(colon + 1);
		}
		return (digest < 0) ? "" : image.substring(digest + 1, Math.min(image.length(), digest + 1 + DIGEST_SHOWN));
	}

}
