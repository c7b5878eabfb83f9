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
						+ "The newest has the hash " + verdict.head().hash() + signed(verdict) + ".",
				"The console writes the number and the hash of its newest entry to its log at start and daily. "
						+ "Compare such a line with an export to be sure that the trail was not written anew as a whole.");
	}

	private static String signed(ChainVerdict verdict) {
		return (verdict.signature() != null) ? ", signed " + verdict.signature() : "";
	}

	private static Callout broken(ChainVerdict verdict, ChainFault fault) {
		Callout broken = Callout.blocking(fault.title(), fault.words()
				+ ((verdict.intact() > 0) ? " Entries 1 to " + verdict.intact() + " are as they were written." : ""),
				"Somebody has changed the database behind the console's back. Keep a copy of it as it is, find out who had access, "
						+ "and compare with an older export.");
		return (fault.kind() == ChainFault.Kind.CUT_OFF) ? broken
				: broken.withLink("/audit?before=" + (fault.entry() + 1), "Show the trail from there");
	}

}
