package io.upgradeconsole.operation;

import java.util.stream.Stream;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words what a cancelled operation has left.
 */
final class CancelCauses {

	private static final String NOTHING_CHANGED = "Helm was not started, so nothing was changed in the cluster.";

	private static final String AGAIN = "Nothing has to be repaired. Plan again when you want to go on.";

	private CancelCauses() {
	}

	/**
	 * Cancelled before helm was told to change anything.
	 * @param otherwise how it would have ended, or {@code null}
	 */
	static Cause beforeHelm(Cancellation asked, @Nullable Cause otherwise, @Nullable Verdict verdict) {
		String title = "Cancelled before helm began";
		String code = "cancelled-before-helm";
		if (verdict == null) {
			return new Cause(code, title,
					join(who(asked), NOTHING_CHANGED, (otherwise != null) ? otherwise.detail() : ""),
					"Look at the release's page before you plan again.");
		}
		if (verdict.isPassed()) {
			return new Cause(code, title, join(who(asked), NOTHING_CHANGED, "The services run as before."), AGAIN);
		}
		return new Cause(code, title, join(who(asked), NOTHING_CHANGED,
				"Not all is well in the cluster, and this operation is not why:",
				verdict.failures().stream().map(Check::points).map((points) -> points.get(0)).findFirst().orElse("")),
				"Read the failed checks below before you plan again.");
	}

	/** Helm stopped, and what runs is what ran before. */
	static Cause asBefore(Cancellation asked, Cause otherwise) {
		return new Cause("cancelled", "Cancelled; the services run as before", join(who(asked), otherwise.detail()),
				AGAIN);
	}

	/** Helm stopped before it had changed anything. */
	static Cause noRevision(Cancellation asked, Cause otherwise) {
		return new Cause("cancelled", "Cancelled before helm made a new revision", join(who(asked), otherwise.detail()),
				AGAIN);
	}

	/** Helm stopped in the middle, and left services as they should not stay. */
	static Cause leftBehind(Cancellation asked, Cause otherwise) {
		return new Cause("cancelled-services-left-behind", "Cancelled; services are left behind",
				join(who(asked), otherwise.detail()), otherwise.nextStep());
	}

	/** Helm ended without putting its record in order. */
	static Cause pending(Cancellation asked, Cause otherwise) {
		return new Cause("cancelled-release-pending", "Cancelled; helm left the release pending",
				join(who(asked), otherwise.detail()), otherwise.nextStep());
	}

	/** Helm had done its work; the services were not waited for any longer. */
	static Cause notAwaited(Cancellation asked, Cause otherwise) {
		return new Cause("cancelled-waiting", "Waiting was cancelled; not all services run as they should yet",
				join(who(asked), "Helm had ended by itself.", otherwise.detail()),
				"The rollouts go on by themselves: look at the services on the release's page. "
						+ "If they do not recover, plan a way back.");
	}

	/** Nobody knows what runs now. */
	static Cause unverified(Cancellation asked, @Nullable Cause otherwise) {
		return new Cause("cancelled-unverified", "Cancelled; what runs now could not be verified",
				join(who(asked), (otherwise != null) ? otherwise.detail() : ""),
				(otherwise != null) ? otherwise.nextStep() : "Look at the release's page before you plan again.");
	}

	/** Who cancelled, and when. */
	static String who(Cancellation asked) {
		String cancelled = asked.requestedBy() + " cancelled it at " + Moment.of(asked.requestedAt()).utc() + ".";
		return (asked.forcedAt() != null)
				? cancelled + " " + asked.forcedBy() + " had helm killed at " + Moment.of(asked.forcedAt()).utc() + "."
				: cancelled;
	}

	private static String join(String... sentences) {
		return String.join(" ", Stream.of(sentences).filter((text) -> !text.isEmpty()).toList());
	}

}
