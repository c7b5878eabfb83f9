package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.approval.web.InboxView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.ApprovalState.Deed;
import io.upgradeconsole.plan.web.ApprovalView;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * How plans stand with those who allow them.
 */
final class ApprovalSamples {

	private static final Instant NOON = Instant.parse("2026-11-22T12:03:29Z");

	private static final ApprovalState.Word GIVEN = new ApprovalState.Word("approver", NOON,
			"read and found good, see OPS-1234");

	private static final ApprovalState.Freeze FREEZE = new ApprovalState.Freeze("end of year", NOON,
			List.of("APPROVER", "ADMIN"), null);

	private ApprovalSamples() {
	}

	/** Nobody else has to approve it. */
	static ApprovalView self() {
		return view(new ApprovalState(false, 1, List.of(), List.of(), List.of("operator"), List.of("OPERATOR"),
				List.of(), null, List.of(Deed.APPROVE, Deed.START)));
	}

	/** To be approved by this reader. */
	static ApprovalView toApprove() {
		return ApprovalView.of(waiting(List.of(Deed.APPROVE, Deed.REJECT)), new Confirmation("", "",
				new ProblemView("reason-missing", "Say why", "A decision is kept.", "Tell in a few words.")));
	}

	/** Of this reader, who waits for others. */
	static ApprovalView asRequester() {
		return view(waiting(List.of(Deed.WITHDRAW)));
	}

	/** In a freeze that this reader may override. */
	static ApprovalView frozen() {
		return view(new ApprovalState(false, 1, List.of(), List.of(), List.of(), List.of("ADMIN"), List.of(FREEZE),
				null, List.of(Deed.OVERRIDE_FREEZE, Deed.WITHDRAW)));
	}

	/** With all that it takes. */
	static ApprovalView approved() {
		return view(new ApprovalState(true, 1, List.of(GIVEN), List.of(), List.of(), List.of("APPROVER"),
				List.of(new ApprovalState.Freeze("end of year", NOON, List.of("ADMIN"),
						new ApprovalState.Word("admin", NOON, "customers are down"))),
				null, List.of(Deed.START, Deed.WITHDRAW)));
	}

	/** Ended before it was started. */
	static ApprovalView ended(boolean rejected) {
		ApprovalState.@Nullable Word word = rejected
				? new ApprovalState.Word("approver", NOON, "not before the weekend: <b>nobody</b> is here")
				: new ApprovalState.Word("operator", NOON, "");
		return view(new ApprovalState(true, 1, List.of(), List.of(), List.of(), List.of("APPROVER"), List.of(),
				new ApprovalState.End(rejected, word), List.of()));
	}

	/** The inbox, with and without anything in it. */
	static List<Page> inbox() {
		Moment noon = Moment.of(NOON);
		InboxView.Item first = new InboxView.Item("p-1", Samples.BACKEND, "Chart to 26.8.4, images to 26.8.4",
				"operator", noon, noon, 1, "0 of 1", "", "Waits for one approval by approver or admin.");
		InboxView.Item second = new InboxView.Item("p-2", Samples.LONG, "Back to revision 3 by an upgrade",
				"a-colleague-with-a-rather-long-name@observability.example.com", noon, noon, 3, "2 of 3",
				"admin, colleague", "Waits for one approval by approver.");
		return List.of(
				Page.of("approvals", "approvals",
						Map.of("view", new InboxView(List.of(first, second), List.of(first), List.of(second), true))),
				Page.of("approvals-none", "approvals",
						Map.of("view", new InboxView(List.of(), List.of(), List.of(), true))),
				Page.of("approvals-viewer", "approvals",
						Map.of("view", new InboxView(List.of(), List.of(), List.of(first), false))));
	}

	private static ApprovalState waiting(List<Deed> may) {
		return new ApprovalState(true, 2, List.of(GIVEN), List.of("charts in production", "anything with a warning"),
				List.of("admin", "a-colleague-with-a-rather-long-name@observability.example.com"),
				List.of("APPROVER", "ADMIN"), List.of(), null, may);
	}

	private static ApprovalView view(ApprovalState state) {
		return ApprovalView.of(state, Confirmation.blank());
	}

}
