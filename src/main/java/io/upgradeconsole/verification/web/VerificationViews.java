package io.upgradeconsole.verification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Exhibit;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerificationState;
import org.jspecify.annotations.Nullable;

/**
 * Turns a verification into what its page shows.
 */
final class VerificationViews {

	private VerificationViews() {
	}

	static VerificationView of(Verification verification, List<Exhibit> exhibits, boolean mayVerify, Instant now) {
		VerificationState state = verification.state(now);
		boolean running = state == VerificationState.RUNNING;
		Verdict verdict = verification.verdict();
		return new VerificationView(verification.id().toString(), verification.release(),
				verification.revision().number(), state.badge(), running,
				verification.progress().isEmpty() ? "Reading the release from the cluster." : verification.progress(),
				verification.requestedBy(), Moment.of(verification.startedAt()),
				(verification.endedAt() != null)
						? Elapsed.of(Duration.between(verification.startedAt(), verification.endedAt())) : null,
				running ? null : outcome(state, verification, verdict),
				(verification.operationId() != null) ? verification.operationId().toString() : null,
				mayVerify && !running, (verdict != null) ? checks(verdict) : List.of(), Comparisons.of(verification),
				groups(exhibits));
	}

	private static Callout outcome(VerificationState state, Verification verification, @Nullable Verdict verdict) {
		String reason = (verification.reason() != null) ? verification.reason() : "";
		return switch (state) {
			case PASSED ->
				Callout.success("Revision " + verification.revision() + " is verified good", tally(verdict), null);
			case FAILED -> Callout.blocking("The cluster is not as revision " + verification.revision() + " says",
					tally(verdict), "Read the failed checks and what lies below them; verify again when it is mended.");
			case SUPERSEDED -> Callout.info("Superseded: the release has moved on", reason, null);
			case UNDECIDED -> Callout.warning("It could not be verified", reason, null);
			default -> Callout.warning("It was interrupted",
					reason.isEmpty() ? "The console ended while it ran." : reason, "Verify again.");
		};
	}

	private static String tally(@Nullable Verdict verdict) {
		return (verdict != null) ? verdict.tally() : "";
	}

	private static List<VerificationView.Check> checks(Verdict verdict) {
		return verdict.checks()
			.stream()
			.map((check) -> new VerificationView.Check(check.title(), badge(check.status()), check.points()))
			.toList();
	}

	private static StatusBadge badge(Check.Status status) {
		return switch (status) {
			case PASSED -> StatusBadge.success("Passed");
			case FAILED -> StatusBadge.danger("Failed");
			case SKIPPED -> StatusBadge.neutral("Skipped");
		};
	}

	private static List<VerificationView.ExhibitGroup> groups(List<Exhibit> exhibits) {
		Map<Exhibit.Kind, List<VerificationView.Item>> byKind = new EnumMap<>(Exhibit.Kind.class);
		exhibits.forEach((exhibit) -> byKind.computeIfAbsent(group(exhibit.kind()), (kind) -> new ArrayList<>())
			.add(new VerificationView.Item(exhibit.title(), exhibit.content())));
		List<VerificationView.ExhibitGroup> groups = new ArrayList<>();
		byKind.forEach((kind, items) -> groups.add(new VerificationView.ExhibitGroup(title(kind), items)));
		return groups;
	}

	private static Exhibit.Kind group(Exhibit.Kind kind) {
		return switch (kind) {
			case INGRESSES, AUTOSCALERS -> Exhibit.Kind.SERVICES;
			default -> kind;
		};
	}

	private static String title(Exhibit.Kind kind) {
		return switch (kind) {
			case POD -> "Pods that do not run as they should";
			case LOG -> "Last lines of each service";
			default -> "Ways in, and what scales";
		};
	}

}
