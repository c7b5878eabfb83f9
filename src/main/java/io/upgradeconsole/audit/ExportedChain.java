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

	private final @Nullable ChainHead expected;

	private @Nullable ChainHead noted;

	private @Nullable String signature;

	private @Nullable String selection;

	private long selected;

	private long newest;

	/**
	 * A chain that is read.
	 * @param expected an entry that it must have, with that hash, or {@code null}
	 */
	ExportedChain(@Nullable ChainHead expected) {
		this.expected = expected;
	}

	/** Where the walk ended: at the end of the chain, or where it is broken. */
	ChainHead reached() {
		return this.walk.reached();
	}

	/** Where the chain ends, as the last line says; {@code null} without one. */
	@Nullable ChainHead noted() {
		return this.noted;
	}

	/** The signature of that, or {@code null}. */
	@Nullable String signature() {
		return this.signature;
	}

	/** What was selected, where the file is no whole trail, or {@code null}. */
	@Nullable String selection() {
		return this.selection;
	}

	/** How many entries fit. */
	long entries() {
		return (this.selection != null) ? this.selected : this.walk.reached().entries();
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
		if (this.noted == null) {
			return ChainFault.cutOffFile(((this.selection != null) ? this.newest : entries()) + 1);
		}
		return (this.selection != null) ? null : end(this.noted);
	}

	private @Nullable ChainFault end(ChainHead noted) {
		ChainFault fault = this.walk.end(noted);
		if (fault == null && this.expected != null && this.expected.entries() > entries()) {
			return ChainFault.cutOff(entries() + 1, this.expected.entries());
		}
		return fault;
	}

	private @Nullable ChainFault take(@Nullable JsonNode line, BufferedReader rest) {
		if (line == null || this.noted != null) {
			return ChainFault.unreadable(entries() + 1);
		}
		JsonNode head = line.path(AuditExport.HEAD);
		if (head.isObject()) {
			this.noted = new ChainHead(head.path("entries").asLong(0), head.path("hash").asString(""));
			this.signature = line.path(AuditExport.SIGNATURE).asString(null);
			return null;
		}
		if (entries() == 0 && line.path(AuditExport.SELECTION).isObject()) {
			this.selection = line.path(AuditExport.SELECTION).toString();
			return null;
		}
		ChainLink link = ChainLink.of(line);
		if (this.selection != null) {
			return select(link);
		}
		ChainFault fault = this.walk.next(link, (hash) -> elsewhere(hash, rest));
		return (fault == null && this.expected != null && this.expected.entries() == entries()
				&& !this.expected.equals(reached())) ? ChainFault.notAsNoted(entries()) : fault;
	}

	/** Of a selection, each entry stands for itself. */
	private @Nullable ChainFault select(ChainLink link) {
		if (link.number() <= this.newest) {
			return ChainFault.added(link.number());
		}
		if (!link.isIntact()) {
			return ChainFault.changed(link.number());
		}
		this.newest = link.number();
		this.selected++;
		return null;
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
