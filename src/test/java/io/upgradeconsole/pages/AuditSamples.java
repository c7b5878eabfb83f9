package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.audit.web.AuditView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The audit trail for somebody who may verify and export it.
 */
final class AuditSamples {

	private static final AuditView.Entry EXPORTED = new AuditView.Entry(12,
			Moment.of(Instant.parse("2026-11-22T12:03:29Z")), "auditor", "Exported the audit trail", null,
			StatusBadge.info("Done"), null, null, List.of(), "", null, "The whole trail, as CSV.", null, null);

	private AuditSamples() {
	}

	static List<Page> all() {
		return List.of(page("audit-verifiable", null),
				page("audit-intact", Callout.success("The audit trail is as it was written",
						"All 12 entries fit together. The newest has the hash " + "4f2c9d0a".repeat(8) + ".", null)),
				page("audit-broken",
						Callout
							.blocking("Entry 7 was changed",
									"What entry 7 says does not fit the hash that it was written with.",
									"Keep a copy of the database as it is.")
							.withLink("/audit?before=8", "Show the trail from there")));
	}

	private static Page page(String name, Callout verdict) {
		return Page.of(name, "audit", Map.of("view", new AuditView(List.of(EXPORTED), null, true, true, verdict)));
	}

}
