package io.upgradeconsole.ui;

import org.jspecify.annotations.Nullable;

/**
 * A few sentences that stand out from the page.
 *
 * @param tone one of info, warning, blocking, success
 * @param title one short sentence
 * @param detail what was found
 * @param remedy what to do about it, or {@code null} if there is nothing to do
 * @param link where that is done, or {@code null}
 */
public record Callout(String tone, String title, String detail, @Nullable String remedy, @Nullable Link link) {

	/** Without a link. */
	public Callout(String tone, String title, String detail, @Nullable String remedy) {
		this(tone, title, detail, remedy, null);
	}

	/** Worth knowing. */
	public static Callout info(String title, String detail, @Nullable String remedy) {
		return new Callout("info", title, detail, remedy);
	}

	/** Needs a look. */
	public static Callout warning(String title, String detail, @Nullable String remedy) {
		return new Callout("warning", title, detail, remedy);
	}

	/** Stands in the way. */
	public static Callout blocking(String title, String detail, @Nullable String remedy) {
		return new Callout("blocking", title, detail, remedy);
	}

	/** Went as it should. */
	public static Callout success(String title, String detail, @Nullable String remedy) {
		return new Callout("success", title, detail, remedy);
	}

	/** The same, and where it is done. */
	public Callout withLink(String path, String text) {
		return new Callout(this.tone, this.title, this.detail, this.remedy, new Link(path, text));
	}

	/** What to do about it, taken apart. */
	public @Nullable Remedy advice() {
		return Remedy.of(this.remedy);
	}

	/** Name of the icon in {@code icons.svg}. */
	public String icon() {
		return Tones.icon(this.tone);
	}

}
