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

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;

import org.springframework.stereotype.Service;

/**
 * Takes the whole trail out of the console, oldest entry first. JSON lines hold each
 * entry in its {@linkplain CanonicalJson canonical form}, and a last line that says where
 * the chain ends: a file that was cut off is told from a whole one.
 */
@Service
public class AuditExport {

	/** The one member of the last line. */
	static final String HEAD = "head";

	private final AuditTrail trail;

	private final ChainReader entries;

	private final AuditChain chain;

	private final Permissions permissions;

	AuditExport(AuditTrail trail, ChainReader entries, AuditChain chain, Permissions permissions) {
		this.trail = trail;
		this.entries = entries;
		this.chain = chain;
		this.permissions = permissions;
	}

	/**
	 * Writes down who exports the trail, and reads where it ends: that entry is the last.
	 * @return what is to be handed to {@link #write} for the entries
	 */
	public ChainHead begin(ExportFormat format, Actor actor) {
		this.permissions.require(actor, Action.EXPORT_AUDIT);
		this.trail.exported(format, actor);
		return this.chain.head();
	}

	/** Writes the entries up to the given end, a batch at a time. */
	public void write(ExportFormat format, ChainHead head, OutputStream to) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
		if (format == ExportFormat.CSV) {
			writer.write(CsvLine.HEADER);
		}
		long after = Long.MIN_VALUE;
		List<AuditEntry> batch = this.entries.next(after, head.entries());
		while (!batch.isEmpty()) {
			for (AuditEntry entry : batch) {
				writer.write((format == ExportFormat.CSV) ? CsvLine.of(entry) : CanonicalJson.line(entry) + "\n");
				after = Objects.requireNonNull(entry.id());
			}
			batch = this.entries.next(after, head.entries());
		}
		if (format == ExportFormat.JSONL) {
			writer.write(CanonicalJson.JSON.writeValueAsString(Map.of(HEAD, head)) + "\n");
		}
		writer.flush();
	}

}
