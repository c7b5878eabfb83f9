package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a pending release, template {@code pending}.
 *
 * @param release which release
 * @param status helm's word for it, such as {@code pending-upgrade}
 * @param revision the unfinished revision
 * @param since since when it is unfinished
 * @param elapsed how long that is
 * @param tried what it was to bring
 * @param verdict whether the way out may be gone, in words
 * @param holder who made the revision, a sentence each
 * @param operationId the operation of this console that did, or {@code null}
 * @param alive whether a helm is at work, a sentence each
 * @param checks how to find out what the console cannot know; none where it knows
 * @param migration what to do about a migration that is at work; none where none is
 * @param consequences what will happen, a sentence each
 * @param target the revision to return to, or {@code null} where there is none
 * @param mayGo whether this reader may go on to a plan now
 */
public record PendingView(ReleaseRef release, String status, int revision, Moment since, String elapsed, String tried,
		Callout verdict, List<String> holder, @Nullable String operationId, List<String> alive, List<Check> checks,
		List<Check> migration, List<String> consequences, @Nullable Integer target, boolean mayGo) {

	/**
	 * Something to look at elsewhere.
	 *
	 * @param words what it tells
	 * @param command what to paste into a shell
	 */
	public record Check(String words, CommandLine command) {
	}

}
