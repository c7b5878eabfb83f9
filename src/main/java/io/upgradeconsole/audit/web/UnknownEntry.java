package io.upgradeconsole.audit.web;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * That somebody asks for an entry that there is not.
 */
final class UnknownEntry {

	private UnknownEntry() {
	}

	static ProblemException exception() {
		return Problem
			.notFound("audit-entry-unknown", "No such entry", "The audit trail has no entry of this number.",
					"Entries are numbered from 1 on without a gap. Where one is missing, have the trail verified.")
			.asException();
	}

}
