package io.upgradeconsole.operation.web;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How an operation can be ended early, and what has come of that; template
 * {@code cancel}.
 *
 * @param asked what goes on since somebody has cancelled it, or {@code null}
 * @param obstacle what helm waits for in vain, or {@code null}
 * @param ask what cancelling would mean now, or {@code null} where this reader cannot
 * @param kill how helm can be killed, or {@code null} where this reader cannot
 */
public record CancelView(@Nullable Callout asked, @Nullable Callout obstacle, @Nullable Ask ask, @Nullable Kill kill) {

	/** Nothing to say, and nothing to press. */
	public static CancelView none() {
		return new CancelView(null, null, null, null);
	}

	/**
	 * Cancelling it now.
	 *
	 * @param state names what the texts are about, so that a form that somebody has
	 * opened stays open until that changes
	 * @param title on what it is opened with
	 * @param detail what will happen
	 * @param button what it is done with
	 */
	public record Ask(String state, String title, String detail, String button) {
	}

	/**
	 * Killing helm.
	 *
	 * @param from when that is possible
	 * @param seconds until then, 0 where it is possible now
	 * @param confirmation what was typed before a refusal
	 */
	public record Kill(Moment from, long seconds, Confirmation confirmation) {

		/** Whether it is possible now. */
		public boolean now() {
			return this.seconds == 0;
		}

	}

}
