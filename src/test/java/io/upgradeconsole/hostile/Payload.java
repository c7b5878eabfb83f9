package io.upgradeconsole.hostile;

import java.util.List;

/**
 * Something that no field should be given. What it would do to a page, a header, a log or
 * a shell has {@link #MARK} in it.
 *
 * @param name how a finding calls it
 * @param text the text itself
 */
record Payload(String name, String text) {

	static final String MARK = "h0stile";

	/** What a template engine would have computed. */
	static final String COMPUTED = "60481729";

	/** What a shell would have made, in the directory that the tests run in. */
	static final String MADE = "target/h0stile-ran";

	/** Closes whatever a text can stand in, and brings elements and attributes. */
	static final Payload SCRIPT = new Payload("script",
			"\"'>--></textarea></title></script><h0stile-x onclick=h0stile()><script>h0stile()</script>"
					+ "<img src=x onerror=h0stile()><svg/onload=h0stile()>");

	static final Payload ATTRIBUTE = new Payload("attribute",
			"h0stile\" onmouseover=\"h0stile()\" style=\"color:red\" h0stile-a='");

	static final Payload ADDRESS = new Payload("javascript address", "javascript:h0stile()//");

	static final Payload ANSI = new Payload("ANSI", "\u001b[2J\u001b]0;h0stile\u0007\u001b[31mred\u009b1m\b\b\u007f");

	static final Payload TEMPLATE = new Payload("template",
			"${7777*7777}__${7777*7777}__::.x[[${7777*7777}]]#{7777*7777}{{7777*7777}}*{7777*7777}");

	static final Payload LINES = new Payload("CR LF",
			"x\r\nX-H0stile: 1\r\n\r\n2026-11-26T00:00:00.000Z ERROR 1 --- h0stile-forged");

	/** As long as a request line may be. */
	static final Payload LONG = new Payload("long", "a".repeat(5000));

	/** What is shown or stored, harmless or not. */
	static final List<Payload> WORDS = List.of(SCRIPT, ATTRIBUTE, ADDRESS, ANSI, TEMPLATE, LINES);

	/** For every field there is. */
	static final List<Payload> ALL = List.of(SCRIPT, ATTRIBUTE, ADDRESS, ANSI, TEMPLATE, LINES, LONG,
			new Payload("shell",
					"$(touch " + MADE + ")`touch " + MADE + "`;touch " + MADE + "|touch " + MADE + "&&touch " + MADE
							+ "\ntouch " + MADE),
			new Payload("option", "--post-renderer=h0stile"), new Payload("NUL", "a\u0000b"),
			new Payload("bidi", "\u202e\u2066h0stile\u200b\u200d\ufeff\u2028"), new Payload("range", "^26"),
			new Payload("short", "26"), new Payload("path", "../../../../etc/passwd"),
			new Payload("backslashes", "..\\..\\h0stile"), new Payload("int", "2147483647"),
			new Payload("long int", "9223372036854775807"), new Payload("more than a long", "99999999999999999999"),
			new Payload("negative", "-9223372036854775808"), new Payload("late", "+999999999-12-31"),
			new Payload("early", "-999999999-01-01T00:00:00Z"), new Payload("short id", "1-1-1-1-1"),
			new Payload("SQL", "' or 1=1; drop table audit_entry; --%_\\"), new Payload("slashes", "a/b/c/d"),
			new Payload("half of a pair", "\ud83d"), new Payload("pattern", "((((((((((a+)+)+)+)+)+)+)+)+)+)+$"));

	@Override
	public String toString() {
		return this.name;
	}

}
