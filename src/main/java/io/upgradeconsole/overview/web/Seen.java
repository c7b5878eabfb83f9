package io.upgradeconsole.overview.web;

import java.util.Arrays;
import java.util.List;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.overview.ReleaseDetails;
import io.upgradeconsole.overview.ReleaseGlance;
import io.upgradeconsole.overview.ReleasePage;
import io.upgradeconsole.verification.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What pages show of releases, equal as long as nothing of it changes. What is read from
 * the database is another object each time, so it counts by what changes with it.
 */
final class Seen {

	private Seen() {
	}

	static Object of(ReleasePage page) {
		return Arrays.asList(page.shown().releases().stream().map(Seen::of).toList(), page.shown().published(),
				page.shown().problems(), page.matching(), page.total());
	}

	private static Object of(ReleaseGlance glance) {
		return Arrays.asList(glance.listed(), glance.services(), of(glance.active()), glance.outcome(),
				glance.waiting(), glance.unexplained());
	}

	/**
	 * A staged upgrade changes with the trail, and so does what came of a verification.
	 */
	static Object of(ReleaseDetails details) {
		return Arrays.asList(details.summary(), details.history(), details.published(), details.repositoryProblem(),
				details.workloads(), of(details.active()), details.verified(), details.unexplained(),
				details.verifications().stream().map(Verification::progress).toList());
	}

	private static @Nullable Object of(@Nullable Operation operation) {
		return (operation != null) ? List.of(operation.id(), operation.version()) : null;
	}

}
