package io.upgradeconsole.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The part of the wizard that no draft keeps, because it may hold secrets: the chosen
 * file and the pasted text. What is refused goes back to the page that it came from, and
 * nowhere else.
 *
 * @param file the chosen file
 * @param pasted the pasted text
 * @param pastedName the name that it shall have
 * @param compared id of the stored file whose comparison stood on the page
 */
record SentValues(@Nullable MultipartFile file, @Nullable String pasted, @Nullable String pastedName,
		@Nullable String compared) {

	static final SentValues NOTHING = new SentValues(null, null, null, null);

	private static final Set<String> SOURCES = Set.of("UPLOAD", "PASTE");

	/** Whether the values of this source come with the form. */
	static boolean sentAs(String source) {
		return SOURCES.contains(source);
	}

	/** Stores what came as this source. */
	ValuesFile store(String source, ReleaseRef release, ValuesService values, Actor by) {
		if (source.equals("PASTE")) {
			return values.paste(release, this.pastedName, text(), by);
		}
		return values.upload(release, fileName(), content(), by);
	}

	/** The form's field that a problem of this source is about. */
	static String field(Problem problem, String source) {
		String field = Objects.requireNonNullElse(problem.field(), "");
		if (source.equals("PASTE")) {
			return switch (field) {
				case "name" -> "pastedName";
				case "file" -> "pasted";
				default -> field;
			};
		}
		// an upload's name and content are one field to whoever chooses the file
		return field.equals("name") ? "file" : field;
	}

	private String text() {
		if (this.pasted == null || this.pasted.isBlank()) {
			throw Problem
				.invalid("file", "values-file-missing", "Paste the values", "Nothing was pasted.",
						"Paste the YAML, or have it read back from the release.")
				.asException();
		}
		return this.pasted;
	}

	private @Nullable String fileName() {
		String name = (this.file != null) ? this.file.getOriginalFilename() : null;
		// some browsers send the path; only its last part is the file's name
		return (name != null) ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : null;
	}

	private byte[] content() {
		if (this.file == null || this.file.isEmpty()) {
			throw Problem
				.invalid("file", "values-file-missing", "Choose a file", "No file was sent, or it is empty.",
						"Choose the values file, or have it read back from the release.")
				.asException();
		}
		try {
			return this.file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "SentValues[compared=" + this.compared + "]";
	}

}
