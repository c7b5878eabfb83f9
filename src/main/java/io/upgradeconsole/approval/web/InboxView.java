package io.upgradeconsole.approval.web;

import java.util.List;

import io.upgradeconsole.approval.Inbox;
import io.upgradeconsole.approval.WaitingPlan;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;

/**
 * The plans that wait for others, template {@code approvals}.
 *
 * @param forYou those that this reader may approve
 * @param byYou those that they asked for
 * @param others all others that wait
 * @param mayApprove whether this reader is one who approves
 */
public record InboxView(List<Item> forYou, List<Item> byYou, List<Item> others, boolean mayApprove) {

	/**
	 * A plan that waits.
	 *
	 * @param title what it does, in a few words
	 * @param tally how many approvals it has, of how many
	 * @param approvedBy who has given them, or empty
	 * @param waitsFor whom it waits for, in a sentence
	 */
	public record Item(String planId, ReleaseRef release, String title, String requestedBy, Moment requestedAt,
			Moment expiresAt, int needed, String tally, String approvedBy, String waitsFor) {

		/** How many approvals it takes, in words. */
		public String neededWords() {
			return (this.needed == 1) ? "approval" : "approvals";
		}

		static Item of(WaitingPlan waiting) {
			return new Item(waiting.plan().id().toString(), waiting.plan().release(),
					waiting.title().isEmpty() ? "A change" : waiting.title(), waiting.plan().createdBy(),
					Moment.of(waiting.plan().createdAt()), Moment.of(waiting.plan().expiresAt()), waiting.needed(),
					waiting.approvedBy().size() + " of " + waiting.needed(), String.join(", ", waiting.approvedBy()),
					waiting.waitsFor());
		}

	}

	static InboxView of(Inbox.Content content, boolean mayApprove) {
		return new InboxView(items(content.forYou()), items(content.byYou()), items(content.others()), mayApprove);
	}

	private static List<Item> items(List<WaitingPlan> waiting) {
		return waiting.stream().map(Item::of).toList();
	}

}
