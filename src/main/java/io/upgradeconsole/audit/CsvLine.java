package io.upgradeconsole.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An entry for a spreadsheet (RFC 4180). Text that a spreadsheet would take for a formula
 * gets an apostrophe in front, which makes it text there.
 */
final class CsvLine {

	static final String HEADER = line("id", "at", "actor", "signedInBy", "address", "action", "release", "planId",
			"operationId", "stagedUpgradeId", "digest", "reason", "commands", "outcome", "exitCode", "verdict",
			"breakGlass", "previousHash", "hash");

	// with the wide forms, which spreadsheets of East Asia take for the same
	private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private CsvLine() {
	}

	static String of(AuditEntry entry) {
		return line(entry.id(), entry.happenedAt(), entry.actor(), entry.signedInBy(), entry.address(), entry.action(),
				entry.releaseRef(), entry.planId(), entry.operationId(), entry.stagedUpgradeId(), entry.digest(),
				entry.reason(), entry.commands(), entry.outcome(), entry.exitCode(), entry.verdict(),
				entry.breakGlass(), entry.previousHash(), entry.hash());
	}

	private static String line(@Nullable Object... fields) {
		return Arrays.stream(fields).map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String field(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (!(value instanceof String text)) {
			return value.toString();
		}
		String safe = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return '"' + safe.replace("\"", "\"\"") + '"';
	}

}
