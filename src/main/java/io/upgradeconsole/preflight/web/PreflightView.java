package io.upgradeconsole.preflight.web;

import java.util.List;

import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.preflight.PreflightReport;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * A preflight, template {@code preflight}.
 *
 * @param release which release
 * @param summary whether an upgrade can be planned, in words
 * @param checks the answers
 * @param at when they were read
 * @param mayUpgrade whether this reader may plan an upgrade now
 */
public record PreflightView(ReleaseRef release, Callout summary, List<Row> checks, Moment at, boolean mayUpgrade) {

	static PreflightView of(PreflightReport report, boolean mayUpgrade) {
		long warnings = count(report, PreflightCheck.State.WARNING);
		long failures = count(report, PreflightCheck.State.FAILED);
		Callout summary = (failures > 0)
				? Callout.blocking("No upgrade can be planned yet",
						((failures == 1) ? "One of these stands" : failures + " of these stand") + " in the way.",
						"Mend what failed, then check again.")
				: (warnings > 0)
						? Callout.warning("An upgrade can be planned",
								((warnings == 1) ? "One of these deserves" : warnings + " of these deserve")
										+ " a look first.",
								null)
						: Callout.success("Ready for an upgrade", "Nothing stands in the way.", null);
		return new PreflightView(report.release(), summary, report.checks().stream().map(Row::of).toList(),
				Moment.of(report.at()), mayUpgrade && report.isReady());
	}

	private static long count(PreflightReport report, PreflightCheck.State state) {
		return report.checks().stream().filter((check) -> check.state() == state).count();
	}

	/**
	 * One check.
	 *
	 * @param remedy what to do, or {@code null}
	 * @param command a command to copy, or {@code null}
	 */
	public record Row(String title, StatusBadge state, String evidence, @Nullable String remedy,
			@Nullable CommandLine command) {

		static Row of(PreflightCheck check) {
			StatusBadge badge = switch (check.state()) {
				case PASSED -> StatusBadge.success("Good");
				case INFO -> StatusBadge.info("Note");
				case WARNING -> StatusBadge.warning("Look");
				case FAILED -> StatusBadge.danger("Failed");
			};
			return new Row(check.title(), badge, check.evidence(), check.remedy().isEmpty() ? null : check.remedy(),
					check.command().isEmpty() ? null : new CommandLine(check.command()));
		}

	}

}
