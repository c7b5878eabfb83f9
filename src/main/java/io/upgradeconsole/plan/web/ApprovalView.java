package io.upgradeconsole.plan.web;

import java.util.List;

import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.ApprovalState.Deed;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Tones;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands with those who allow it, template {@code approval}.
 *
 * @param otherPerson whether it takes others than who asked for it
 * @param needed how many approvals it takes
 * @param waitsFor whom it waits for, in a sentence; empty where for nobody else
 * @param because what requires that, in a few words; empty where nothing but the usual
 * @param given the approvals that count
 * @param freezes what keeps anything from starting
 * @param end that it was rejected or withdrawn, or {@code null}
 * @param mayApprove whether this reader may approve it
 * @param mayReject whether they may reject it
 * @param mayWithdraw whether they may take it back
 * @param mayOverride whether they may allow a start in a freeze
 * @param mayStart whether they may start it as it stands
 * @param typed a decision that was refused
 */
public record ApprovalView(boolean otherPerson, int needed, String waitsFor, String because, List<Word> given,
		List<Freeze> freezes, @Nullable End end, boolean mayApprove, boolean mayReject, boolean mayWithdraw,
		boolean mayOverride, boolean mayStart, Confirmation typed) {

	/** Name of the flash attribute with a decision that was refused. */
	public static final String DECISION = "decision";

	/**
	 * What somebody has decided.
	 *
	 * @param reason why, or {@code null} where nothing was said
	 */
	public record Word(String by, Moment at, @Nullable String reason) {

		static Word of(ApprovalState.Word word) {
			return new Word(word.by(), Moment.of(word.at()), word.reason().isEmpty() ? null : word.reason());
		}

	}

	/**
	 * A time in which nothing may start.
	 *
	 * @param until when it ends, or {@code null} where that is far off
	 * @param roles who may override it
	 * @param override who has, or {@code null}
	 */
	public record Freeze(String name, @Nullable Moment until, String roles, @Nullable Word override) {

		/** Name of the icon in {@code icons.svg}. */
		public String icon() {
			return (this.override == null) ? "warning" : "check";
		}

		static Freeze of(ApprovalState.Freeze freeze) {
			return new Freeze(freeze.name(), (freeze.until() != null) ? Moment.of(freeze.until()) : null,
					String.join(" or ", freeze.overridableBy()),
					(freeze.override() != null) ? Word.of(freeze.override()) : null);
		}

	}

	/**
	 * How it ended.
	 *
	 * @param rejected whether an approver said no
	 */
	public record End(boolean rejected, Word word) {

		/** The callout's tone. */
		public String tone() {
			return this.rejected ? "blocking" : "warning";
		}

		/** Name of the icon in {@code icons.svg}. */
		public String icon() {
			return Tones.icon(tone());
		}

		/** What has become of the plan. */
		public String title() {
			return this.rejected ? "This plan was rejected" : "This plan was withdrawn";
		}

		/** What they did. */
		public String deed() {
			return this.rejected ? "said no" : "took it back";
		}

	}

	/** The view of a state. */
	public static ApprovalView of(ApprovalState state, Confirmation typed) {
		return new ApprovalView(state.otherPerson(), state.needed(), state.waitsFor(),
				String.join(", ", state.because()), state.approvals().stream().map(Word::of).toList(),
				state.freezes().stream().map(Freeze::of).toList(),
				(state.end() != null) ? new End(state.end().rejected(), Word.of(state.end().word())) : null,
				state.may(Deed.APPROVE), state.may(Deed.REJECT), state.may(Deed.WITHDRAW),
				state.may(Deed.OVERRIDE_FREEZE), state.may(Deed.START), typed);
	}

	/** Whether there is anything to say or to do beside starting it. */
	public boolean shown() {
		return this.otherPerson || !this.freezes.isEmpty() || this.mayReject || this.mayWithdraw;
	}

	/** Whether a freeze holds that nobody has overridden. */
	public boolean frozen() {
		return this.freezes.stream().anyMatch((freeze) -> freeze.override() == null);
	}

	/** Whether it cannot be started yet, by nobody. */
	public boolean waits() {
		return !this.waitsFor.isEmpty() || frozen();
	}

	/** The tone of what says that it waits. */
	public String waitingTone() {
		return frozen() ? "warning" : "info";
	}

	/** What it waits for, as a title. */
	public String waitingTitle() {
		return frozen() ? "Nothing may start now" : "Another person has to approve this plan";
	}

	/** How many approvals it takes, in words. */
	public String neededWords() {
		return (this.needed == 1) ? "approval" : "approvals";
	}

	/** What the button says that starts it. */
	public String startWords() {
		return this.otherPerson ? "Start" : "Confirm and start";
	}

}
