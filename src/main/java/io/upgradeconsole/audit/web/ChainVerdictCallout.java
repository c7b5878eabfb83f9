package io.upgradeconsole.audit.web;

import io.upgradeconsole.audit.ChainFault;
import io.upgradeconsole.audit.ChainVerdict;
import io.upgradeconsole.ui.Callout;

/**
 * What came of verifying the chain, in words.
 */
final class ChainVerdictCallout {

	private ChainVerdictCallout() {
	}

	/** The verdict as it stands on the page. */
	static Callout of(ChainVerdict verdict) {
		ChainFault fault = verdict.fault();
		return (fault != null) ? broken(verdict, fault) : Callout.success("The audit trail is as it was written",
				"All " + verdict.intact() + " entries fit together, from the first to the newest. "
						+ "The newest has the hash " + verdict.head().hash() + ".",
				"The console writes this hash to its log at start and daily: a hash in an old log that is in no export "
						+ "any more would mean that the whole trail was written anew.");
	}

	private static Callout broken(ChainVerdict verdict, ChainFault fault) {
		Callout broken = Callout.blocking(fault.title(),
				fault.words() + " "
						+ ((verdict.intact() > 0) ? "Entries 1 to " + verdict.intact() + " are as they were written."
								: "No entry before it is left to trust."),
				"Somebody has changed the database behind the console's back. Keep a copy of it as it is, find out who had access, "
						+ "and compare with an older export.");
		return (fault.kind() == ChainFault.Kind.CUT_OFF) ? broken
				: broken.withLink("/audit?before=" + (fault.entry() + 1), "Show the trail from there");
	}

}
