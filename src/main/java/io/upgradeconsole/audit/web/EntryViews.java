package io.upgradeconsole.audit.web;

import java.util.List;
import java.util.Objects;

import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.EntryWording;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries into what pages show of them.
 */
final class EntryViews {

	private EntryViews() {
	}

	/** An entry as it stands in the list. */
	static AuditView.Entry entry(AuditEntry entry) {
		// what the console says, and no actor's own words
		boolean told = entry.action().equals("operation-ended") || entry.action().startsWith("verification-")
				|| entry.stagedUpgradeId() != null;
		return new AuditView.Entry(number(entry), Moment.of(entry.happenedAt()), entry.actor(), action(entry),
				release(entry), outcome(entry), (told || entry.reason().isEmpty()) ? null : entry.reason(),
				(!told || entry.reason().isEmpty()) ? null : entry.reason(), commands(entry), entry.digest(),
				entry.exitCode(), entry.verdict().isEmpty() ? null : entry.verdict(), id(entry.operationId()),
				id(entry.stagedUpgradeId()), entry.breakGlass());
	}

	static long number(AuditEntry entry) {
		return Objects.requireNonNull(entry.id());
	}

	static String action(AuditEntry entry) {
		return EntryWording.action(entry.action());
	}

	static StatusBadge outcome(AuditEntry entry) {
		return EntryWording.outcome(entry.outcome());
	}

	static List<CommandLine> commands(AuditEntry entry) {
		return entry.argvs().stream().map(CommandLine::of).toList();
	}

	static @Nullable ReleaseRef release(AuditEntry entry) {
		return entry.releaseRef().isEmpty() ? null : ReleaseRef.parse(entry.releaseRef());
	}

	static @Nullable String id(@Nullable Object id) {
		return (id != null) ? id.toString() : null;
	}

}
