package io.upgradeconsole.plan.web;

import java.util.List;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cluster can pull a plan's images, template {@code image-check}.
 *
 * @param mayStart whether this reader may have it checked now
 * @param problem why the check that was just asked for was refused, or {@code null}
 * @param newest the newest check, or {@code null} where there was none
 */
public record ImageCheckView(boolean mayStart, @Nullable ProblemView problem, @Nullable Newest newest) {

	/** Whether there is anything to show. */
	public boolean shown() {
		return this.mayStart || this.problem != null || this.newest != null;
	}

	/** Whether the page has to look again soon. */
	public boolean running() {
		return this.newest != null && this.newest.running();
	}

	/** What the button says that has it checked. */
	public String startWords() {
		return (this.newest != null) ? "Check again" : "Check that the cluster can pull these images";
	}

	/** What an approver should read once more, or {@code null} while nothing is known. */
	public @Nullable Callout reminder() {
		return (this.newest != null) ? this.newest.reminder() : null;
	}

	/**
	 * A check.
	 *
	 * @param running whether it still runs
	 * @param status in a word
	 * @param sentence how far it is, or what came of it
	 * @param startedBy by whom
	 * @param startedAt when
	 * @param left where pods of it may still be, the command that removes them, or
	 * {@code null}
	 * @param images one by one
	 * @param skopeo the commands that copy what is missing to the mirror, or {@code null}
	 * @param docker the same with docker, or {@code null}
	 * @param reminder what an approver should read once more, or {@code null}
	 */
	public record Newest(boolean running, StatusBadge status, String sentence, String startedBy, Moment startedAt,
			@Nullable CommandLine left, List<Image> images, @Nullable CommandLine skopeo, @Nullable CommandLine docker,
			@Nullable Callout reminder) {
	}

	/**
	 * One image.
	 *
	 * @param usedBy the objects whose pods use it, in words
	 * @param registry the host that is asked
	 * @param mirrorSetting the value that names this host as a mirror, or {@code null}
	 * @param status in a word
	 * @param reason the kubelet's word for it, or {@code null}
	 * @param message what is said about it, or {@code null}
	 */
	public record Image(String name, String usedBy, String registry, @Nullable String mirrorSetting, StatusBadge status,
			@Nullable String reason, @Nullable String message) {
	}

}
