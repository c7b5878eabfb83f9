package io.upgradeconsole.values.web;

import java.nio.charset.StandardCharsets;

import io.upgradeconsole.values.ComparedValues;
import io.upgradeconsole.values.StoredValues;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files to download, under names that tell them apart.
 */
final class ValuesDownload {

	private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

	private static final MediaType DIFF = new MediaType("text", "x-diff", StandardCharsets.UTF_8);

	private ValuesDownload() {
	}

	/** The file itself, under the name that it is kept under. */
	static ResponseEntity<byte[]> inClear(StoredValues stored, byte[] content) {
		return answer(YAML, stored.name(), content);
	}

	/** A copy to read, which no script takes for the file. */
	static ResponseEntity<byte[]> masked(StoredValues stored, byte[] content) {
		return answer(YAML, "masked-" + stored.name(), content);
	}

	static ResponseEntity<String> diff(ComparedValues compared) {
		return answer(DIFF, compared.before().file().fileName() + ".diff", compared.unified());
	}

	/** A values file's name is letters, digits, dots, and the two dashes. */
	private static <T> ResponseEntity<T> answer(MediaType type, String name, T content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
			.body(content);
	}

}
