package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * One release, template {@code release}.
 *
 * @param status how it is
 * @param helmStatus helm's word for the current revision
 * @param newestVersion the newest chart version where it is newer than the deployed one,
 * else {@code null}
 * @param facts what else is worth knowing, such as the name prefix
 * @param callouts what needs attention, such as a release stuck in pending-upgrade
 * @param picture the history as a picture
 * @param operation the operation that runs on it, or {@code null}
 * @param staged the staged upgrade that is under way, or {@code null}
 * @param mayUpgrade whether this reader may plan an upgrade
 * @param mayRollBack whether this reader may plan a rollback, of a pending release too
 * @param verified its verifications
 */
public record ReleaseView(ReleaseRef ref, StatusBadge status, String helmStatus, int revision, String chartVersion,
		String appVersion, @Nullable String newestVersion, @Nullable Moment updated, List<Fact> facts,
		List<Callout> callouts, List<Service> services, List<Database> databases, List<HistoryEntry> history,
		HistoryPicture picture, @Nullable RunningOperation operation, @Nullable Notice staged, boolean mayUpgrade,
		boolean mayRollBack, VerifiedView verified) {

	/**
	 * One of zymtrace's services.
	 *
	 * @param name such as ingest
	 * @param workload the Deployment's name
	 * @param image repository of the image, without the tag
	 * @param tag the tag that runs
	 * @param pinned whether the release's values pin this service's own tag
	 * @param ready such as {@code 2 of 2}
	 */
	public record Service(String name, String workload, String image, String tag, boolean pinned, String ready,
			StatusBadge status) {
	}

	/**
	 * A database of the release.
	 *
	 * @param mode such as create or use_existing
	 * @param meaning what the mode means for an upgrade
	 */
	public record Database(String name, String mode, String meaning) {
	}

	/**
	 * A revision that helm keeps.
	 *
	 * @param made by whom
	 * @param returnable whether it is an earlier revision that a rollback can return to
	 * @param verified that it is known to be good, or {@code null}
	 */
	public record HistoryEntry(int revision, StatusBadge status, String chartVersion, String appVersion,
			@Nullable Moment updated, String description, VerifiedView.@Nullable Mark verified, Made made,
			boolean returnable) {
	}

	/**
	 * Who made a revision.
	 *
	 * @param words such as "by operator"
	 * @param path the operation that did, or {@code null}
	 * @param past whether it was past this console
	 */
	public record Made(String words, @Nullable String path, boolean past) {
	}

}
