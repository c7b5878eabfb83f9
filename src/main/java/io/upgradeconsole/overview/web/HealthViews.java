package io.upgradeconsole.overview.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.overview.ReleaseGlance;
import io.upgradeconsole.ui.StatusBadge;

/**
 * Says how a release is: by its services as they run and by its newest verification.
 * Helm's own word counts where that is bad news; its "deployed" says nothing of what
 * runs.
 */
final class HealthViews {

	private HealthViews() {
	}

	static HealthView of(ReleaseGlance glance) {
		return new HealthView(badge(glance), notes(glance));
	}

	private static StatusBadge badge(ReleaseGlance glance) {
		if (glance.active() != null) {
			return ReleaseViews.running(glance.active()).status();
		}
		if (glance.services() == null && glance.listed().status().equals("deployed")) {
			return StatusBadge.neutral("Not known");
		}
		return badge(glance.listed().status(), glance.serviceCount(), glance.serviceCount() - glance.unreadyCount(),
				glance.serving(), glance.failedVerification());
	}

	/**
	 * In a word or two.
	 * @param helmStatus helm's word for the newest revision
	 * @param services how many services it has
	 * @param ready how many of them are rolled out and ready
	 * @param serving whether at least one has a pod that is ready: while all of them roll
	 * out, their old pods still answer
	 * @param failed whether its newest verification has failed
	 */
	static StatusBadge badge(String helmStatus, int services, int ready, boolean serving, boolean failed) {
		if (!helmStatus.equals("deployed")) {
			return ReleaseViews.status(helmStatus);
		}
		if (services == 0) {
			return StatusBadge.neutral("No services");
		}
		if (ready < services) {
			return serving ? StatusBadge.warning("Degraded") : StatusBadge.danger("Down");
		}
		return failed ? StatusBadge.danger("Not as it should be") : StatusBadge.success("Healthy");
	}

	private static List<HealthView.Note> notes(ReleaseGlance glance) {
		List<HealthView.Note> notes = new ArrayList<>();
		String page = "/releases/" + glance.release();
		if (glance.active() != null) {
			notes.add(new HealthView.Note("watch the operation", "/operations/" + glance.active().id()));
		}
		else if (glance.listed().status().startsWith("pending-")) {
			notes.add(new HealthView.Note("find the way out", page + "/pending"));
		}
		else if (!glance.listed().status().equals("deployed")) {
			notes.add(HealthView.Note.of("the newest revision"));
		}
		notes.add(HealthView.Note.of(services(glance)));
		if (glance.failedVerification()) {
			notes.add(new HealthView.Note("verification failed", "/verifications/" + glance.outcome().verification()));
		}
		else if (glance.verifiedGood()) {
			notes.add(new HealthView.Note("verified good", "/verifications/" + glance.outcome().verification()));
		}
		if (glance.unexplained()) {
			notes.add(new HealthView.Note("changed past this console", page));
		}
		if (glance.waiting() > 0) {
			notes.add(new HealthView.Note((glance.waiting() == 1) ? "1 plan waits for approval"
					: glance.waiting() + " plans wait for approval", "/approvals"));
		}
		return notes;
	}

	private static String services(ReleaseGlance glance) {
		if (glance.services() == null) {
			return "its services could not be read";
		}
		int all = glance.serviceCount();
		if (all == 0) {
			return "its record names none";
		}
		int ready = all - glance.unreadyCount();
		return (ready == all) ? "all " + all + " services ready" : ready + " of " + all + " services ready";
	}

}
