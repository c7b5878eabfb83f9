package io.upgradeconsole.plan.web;

import java.util.List;

import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.Remedy;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.ui.Tones;
import org.jspecify.annotations.Nullable;

/**
 * A plan and its confirmation, template {@code plan}.
 *
 * @param state decides whether it can be confirmed
 * @param title the path in words, such as "Chart and image"
 * @param summary what it does in one sentence
 * @param drift what differs from the plan by now, where it is stale
 * @param resolved the values that stand behind the placeholders of the path
 * @param values the user's values after the upgrade, as masked YAML
 * @param findings the most severe first
 * @param images before and after, a service a row
 * @param changes objects that change, by the sort of change
 * @param volatileFields fields that differ with every render and are outside the digest
 * @param imageCheck whether the cluster can pull the images, as far as anybody asked
 * @param context what else there is to say about it
 * @param mayStart whether this reader may confirm
 * @param confirmation what was typed into the confirmation form
 */
public record PlanView(String id, ReleaseRef release, State state, StatusBadge status, String title, String summary,
		String digest, int baseRevision, Moment createdAt, String createdBy, Moment expiresAt, List<String> drift,
		List<Step> steps, List<Fact> resolved, String values, List<Finding> findings, List<Image> images,
		List<ChangeGroup> changes, List<String> volatileFields, ImageCheckView imageCheck, Context context,
		boolean mayStart, Confirmation confirmation) {

	/** How many objects change. */
	public int changeCount() {
		return this.changes.stream().mapToInt(ChangeGroup::count).sum();
	}

	/** Whether the plan waits for its confirmation. */
	public boolean ready() {
		return this.state == State.READY && this.context.moved() == null;
	}

	/** Whether it would be, had the release not moved on. */
	public boolean movedOn() {
		return this.state == State.READY && this.context.moved() != null;
	}

	/** Whether the release or the render changed since. */
	public boolean stale() {
		return this.state == State.STALE;
	}

	/** Whether it is too old to be confirmed. */
	public boolean expired() {
		return this.state == State.EXPIRED;
	}

	/** Whether a finding forbids it. */
	public boolean blocked() {
		return this.state == State.BLOCKED;
	}

	/** Whether it has started its operation. */
	public boolean started() {
		return this.state == State.STARTED;
	}

	/** Whether there is anything to say of those who allow it. */
	public boolean showsApproval() {
		return this.context.approval().shown() && (ready() || started());
	}

	/** Whether to ask this reader for the confirmation, or say that it is another's. */
	public boolean asksToConfirm() {
		return asksToConfirm(this.mayStart);
	}

	/** The same, where something else decides who may start it. */
	public boolean asksToConfirm(boolean readerMayStart) {
		return ready() && (readerMayStart || !this.context.approval().waits());
	}

	/** What the list of commands is. */
	public String commandsTitle() {
		return blocked() ? "What would run" : "What exactly will run";
	}

	/** Whether a jump over a major version can be made in stages instead. */
	public boolean offersStages() {
		return ready() && this.context.mayPlan() && this.context.notice() == null;
	}

	/**
	 * What is known beside the plan itself.
	 *
	 * @param rendered whether helm could render it
	 * @param moved how the release has moved on since, or its cluster is another one, or
	 * {@code null}
	 * @param mayPlan whether this reader may plan it again
	 * @param checked what was checked before and found well
	 * @param shell all commands as one text
	 * @param replaces the plan that it was made from anew, or {@code null}
	 * @param replacedBy the plan that was made from it anew, or {@code null}
	 * @param notice what it is a part of, or {@code null}
	 * @param approval how it stands with those who allow it
	 */
	public record Context(boolean rendered, @Nullable StaleReason moved, boolean mayPlan, List<CheckRow> checked,
			CommandLine shell, @Nullable Replaced replaces, @Nullable String replacedBy, @Nullable Notice notice,
			ApprovalView approval) {
	}

	/**
	 * The plan that this one replaces.
	 *
	 * @param id of that plan
	 * @param sameDigest whether exactly the same would run
	 * @param differences each in a sentence
	 */
	public record Replaced(String id, boolean sameDigest, List<String> differences) {
	}

	/** How far a plan is, and whether it still holds. */
	public enum State {

		/** Can be confirmed. */
		READY,
		/** The release or the render changed since. */
		STALE,
		/** Too old to be confirmed. */
		EXPIRED,
		/** A finding forbids it. */
		BLOCKED,
		/** Has been confirmed and started its operation. */
		STARTED,
		/** Somebody who may approve it has said no. */
		REJECTED,
		/** Who asked for it wants it no more. */
		WITHDRAWN

	}

	/**
	 * What runs, in order.
	 *
	 * @param title such as "Refresh the chart repository"
	 * @param explanation why it is there
	 * @param command what exactly runs, masked, or {@code null} where no process is
	 * started
	 * @param parts what its options mean, for whoever does not know helm by heart
	 * @param objects what the console itself changes
	 */
	public record Step(String title, String explanation, @Nullable CommandLine command, List<Fact> parts,
			List<Touched> objects) {

		/** A step in which the console changes nothing. */
		public Step(String title, String explanation, @Nullable CommandLine command, List<Fact> parts) {
			this(title, explanation, command, parts, List.of());
		}

	}

	/**
	 * An object that the console changes.
	 *
	 * @param object kind and name
	 * @param action what it does with it
	 */
	public record Touched(String object, StatusBadge action) {
	}

	/**
	 * What the plan's checks found.
	 *
	 * @param severity INFO, WARNING or BLOCKING
	 * @param remedy what to do about it, or {@code null}
	 * @param command a command to copy, or {@code null}
	 */
	public record Finding(String severity, String code, String title, String detail, @Nullable String remedy,
			@Nullable CommandLine command) {

		public Finding(String severity, String code, String title, String detail, @Nullable String remedy) {
			this(severity, code, title, detail, remedy, null);
		}

		/** What to do about it, taken apart. */
		public @Nullable Remedy advice() {
			return Remedy.of(this.remedy);
		}

		/** Whether a release that is pending stands in the way, which is led out of. */
		public boolean pending() {
			return "pending-operation".equals(this.code);
		}

		/** Whether it is about a jump over a major version, which goes in stages too. */
		public boolean majorJump() {
			return "major-jump".equals(this.code);
		}

		/** Name of the icon in {@code icons.svg}. */
		public String icon() {
			return Tones.icon(tone());
		}

		/** The callout's tone. */
		public String tone() {
			return switch (this.severity) {
				case "BLOCKING" -> "blocking";
				case "WARNING" -> "warning";
				default -> "info";
			};
		}

	}

	/**
	 * A service's image.
	 *
	 * @param before the tag that runs now, or {@code null} for a new service
	 * @param after the tag that the plan renders, or {@code null} where the service goes
	 */
	public record Image(String service, @Nullable String before, @Nullable String after) {

		/** Whether the tag stays as it is. */
		public boolean unchanged() {
			return (this.before != null) && this.before.equals(this.after);
		}

		/** How the tag afterwards is written. */
		public String emphasis() {
			return unchanged() ? "soft" : "strong";
		}

	}

}
