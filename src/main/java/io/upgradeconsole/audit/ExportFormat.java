package io.upgradeconsole.audit;

import java.util.Arrays;

import io.upgradeconsole.target.Problem;

/**
 * How the trail leaves the console.
 */
public enum ExportFormat {

	/** For a spreadsheet. */
	CSV("csv", "CSV", "text/csv"),
	/** One JSON object a line, for {@code verify-audit} and other programs. */
	JSONL("jsonl", "JSON lines", "application/jsonl");

	private final String ending;

	private final String words;

	private final String contentType;

	ExportFormat(String ending, String words, String contentType) {
		this.ending = ending;
		this.words = words;
		this.contentType = contentType;
	}

	/** The format that a request names. */
	public static ExportFormat of(String name) {
		return Arrays.stream(values())
			.filter((format) -> format.ending.equals(name))
			.findFirst()
			.orElseThrow(() -> Problem
				.invalid("format", "export-format-unknown", "There is no such format",
						"The audit trail is not exported in the format that was asked for.", "Ask for csv or jsonl.")
				.asException());
	}

	/** How a file's name ends, without the dot. */
	public String ending() {
		return this.ending;
	}

	/** Its name in a sentence. */
	public String words() {
		return this.words;
	}

	/** Its media type; the text is in UTF-8. */
	public String contentType() {
		return this.contentType;
	}

}
