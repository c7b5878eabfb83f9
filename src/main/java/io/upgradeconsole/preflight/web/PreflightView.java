package io.upgradeconsole.preflight.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.preflight.PreflightCheck.State;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Link;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * A preflight, template {@code preflight}.
 *
 * @param release which release
 * @param summary whether an upgrade can be planned, in words; {@code null} while it is
 * asked
 * @param checks the answers, and the questions that are open
 * @param answered how many are answered
 * @param at when this was so
 * @param mayUpgrade whether this reader may plan an upgrade now
 */
public record PreflightView(ReleaseRef release, @Nullable Callout summary, List<CheckRow> checks, long answered,
		Moment at, boolean mayUpgrade) {

	static PreflightView of(ReleaseRef release, List<PreflightCheck> checks, Instant at, boolean mayUpgrade) {
		long asking = count(checks, State.ASKING);
		return new PreflightView(release, (asking > 0) ? null : summary(checks), rows(checks, asking > 0),
				checks.size() - asking, Moment.of(at), mayUpgrade && asking == 0 && count(checks, State.FAILED) == 0);
	}

	/** Whether questions are open. */
	public boolean asking() {
		return this.summary == null;
	}

	private static Callout summary(List<PreflightCheck> checks) {
		long failures = count(checks, State.FAILED);
		long warnings = count(checks, State.WARNING) + count(checks, State.UNKNOWN);
		if (failures > 0) {
			return Callout.blocking("No upgrade can be planned yet",
					((failures == 1) ? "One of these stands" : failures + " of these stand") + " in the way.",
					"Mend what failed, then check again.");
		}
		return (warnings > 0) ? Callout.warning("An upgrade can be planned",
				((warnings == 1) ? "One of these deserves" : warnings + " of these deserve") + " a look first.", null)
				: Callout.success("Ready for an upgrade", "Nothing stands in the way.", null);
	}

	/** What deserves a look comes first; while it is asked, nothing moves. */
	private static List<CheckRow> rows(List<PreflightCheck> checks, boolean asking) {
		Stream<PreflightCheck> rows = checks.stream();
		return (asking ? rows : rows.sorted(Comparator.comparing(PreflightCheck::state).reversed()))
			.map(PreflightView::row)
			.toList();
	}

	private static long count(List<PreflightCheck> checks, State state) {
		return checks.stream().filter((check) -> check.state() == state).count();
	}

	private static CheckRow row(PreflightCheck check) {
		StatusBadge badge = switch (check.state()) {
			case PASSED -> StatusBadge.success("Good");
			case INFO -> StatusBadge.info("Note");
			case ASKING -> StatusBadge.running("Asking");
			case UNKNOWN -> StatusBadge.warning("Not known");
			case WARNING -> StatusBadge.warning("Look");
			case FAILED -> StatusBadge.danger("Failed");
		};
		return new CheckRow(check.code(), check.title(), badge, check.evidence(),
				check.remedy().isEmpty() ? null : check.remedy(),
				check.command().isEmpty() ? null : new CommandLine(check.command()),
				check.page().isEmpty() ? null : new Link(check.page(), "Find the way out"));
	}

}
