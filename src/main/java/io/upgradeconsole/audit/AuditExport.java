package io.upgradeconsole.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;

import org.springframework.stereotype.Service;

/**
 * Takes the trail, or what a filter leaves of it, out of the console, oldest entry first.
 * JSON lines hold each entry in its {@linkplain CanonicalJson canonical form}, and a last
 * line that says where the chain ends: a file that was cut off is told from a whole one.
 * A selection begins with a line that says what was selected.
 */
@Service
public class AuditExport {

	/** The member of the last line. */
	static final String HEAD = "head";

	/** The other one, where the head is signed. */
	static final String SIGNATURE = "signature";

	/** The member of the first line of a selection. */
	static final String SELECTION = "selection";

	private final AuditTrail trail;

	private final ChainReader entries;

	private final AuditSearch search;

	private final AuditChain chain;

	private final ChainSigner signer;

	private final Permissions permissions;

	AuditExport(AuditTrail trail, ChainReader entries, AuditSearch search, AuditChain chain, ChainSigner signer,
			Permissions permissions) {
		this.trail = trail;
		this.entries = entries;
		this.search = search;
		this.chain = chain;
		this.signer = signer;
		this.permissions = permissions;
	}

	/**
	 * Writes down who exports what, and reads where the trail ends: that entry is the
	 * last.
	 * @return what is to be handed to {@link #write} for the entries
	 */
	public ChainHead begin(AuditFilter filter, ExportFormat format, Actor actor) {
		this.permissions.require(actor, Action.EXPORT_AUDIT);
		this.trail.exported(filter, format, actor);
		return this.chain.head();
	}

	/** Writes the entries up to the given end, a batch at a time. */
	public void write(AuditFilter filter, ExportFormat format, ChainHead head, OutputStream to) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
		boolean json = format == ExportFormat.JSONL;
		if (!json) {
			writer.write(CsvLine.HEADER);
		}
		else if (!filter.isEmpty()) {
			writer.write(json(Map.of(SELECTION, filter.parameters())));
		}
		long after = Long.MIN_VALUE;
		List<AuditEntry> batch = next(filter, after, head);
		while (!batch.isEmpty()) {
			for (AuditEntry entry : batch) {
				writer.write(json ? CanonicalJson.line(entry) + "\n" : CsvLine.of(entry));
				after = Objects.requireNonNull(entry.id());
			}
			batch = next(filter, after, head);
		}
		if (json) {
			writer.write(json(end(head)));
		}
		writer.flush();
	}

	private List<AuditEntry> next(AuditFilter filter, long after, ChainHead head) {
		return filter.isEmpty() ? this.entries.next(after, head.entries())
				: this.search.find(filter, after, head.entries() + 1, ChainReader.BATCH, true);
	}

	private Map<String, Object> end(ChainHead head) {
		Map<String, Object> end = new TreeMap<>(Map.of(HEAD, head));
		String signature = this.signer.sign(head);
		if (signature != null) {
			end.put(SIGNATURE, signature);
		}
		return end;
	}

	private static String json(Map<String, ?> line) {
		return CanonicalJson.JSON.writeValueAsString(line) + "\n";
	}

}
