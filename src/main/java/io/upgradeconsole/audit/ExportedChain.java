package io.upgradeconsole.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The chain in a file of JSON lines that was exported, read line by line.
 */
final class ExportedChain {

	private final ChainWalk walk = new ChainWalk();

	private @Nullable ChainHead noted;

	/** Where the walk ended: at the end of the chain, or where it is broken. */
	ChainHead reached() {
		return this.walk.reached();
	}

	/**
	 * Walks along the chain.
	 * @return what is wrong, or {@code null}
	 */
	@Nullable ChainFault verify(Path file) throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				ChainFault fault = take(read(line), lines);
				if (fault != null) {
					return fault;
				}
			}
		}
		return (this.noted != null) ? this.walk.end(this.noted)
				: ChainFault.cutOffFile(this.walk.reached().entries() + 1);
	}

	private @Nullable ChainFault take(@Nullable JsonNode line, BufferedReader rest) {
		if (line == null || this.noted != null) {
			return ChainFault.unreadable(this.walk.reached().entries() + 1);
		}
		JsonNode head = line.path(AuditExport.HEAD);
		if (head.isObject()) {
			this.noted = new ChainHead(head.path("entries").asLong(0), head.path("hash").asString(""));
			return null;
		}
		return this.walk.next(ChainLink.of(line), (hash) -> elsewhere(hash, rest));
	}

	/** Broken where it is read by now: what is missing there can only come later. */
	private static OptionalLong elsewhere(String before, BufferedReader rest) {
		try {
			for (String text = rest.readLine(); text != null; text = rest.readLine()) {
				JsonNode line = read(text);
				if (line != null && line.path("previousHash").asString("").equals(before)) {
					return OptionalLong.of(line.path("id").asLong(0));
				}
			}
			return OptionalLong.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable JsonNode read(String line) {
		try {
			JsonNode read = CanonicalJson.JSON.readTree(line);
			return read.isObject() ? read : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
