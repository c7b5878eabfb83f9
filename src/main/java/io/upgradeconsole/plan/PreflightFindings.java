package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.preflight.PreflightCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a preflight tells the approver of a plan: whatever is not as it should be.
 */
final class PreflightFindings {

	/** The checks whose failure is a finding with a name of its own. */
	private static final Map<String, String> CODES = Map.of("release-status", "pending-operation", "target-published",
			"version-not-published");

	private PreflightFindings() {
	}

	static List<Finding> of(List<PreflightCheck> checks) {
		return checks.stream().map(PreflightFindings::of).filter(Objects::nonNull).toList();
	}

	private static @Nullable Finding of(PreflightCheck check) {
		Finding finding = switch (check.state()) {
			case PASSED, INFO, ASKING -> null;
			case WARNING, UNKNOWN -> Finding.warning(check.code(), check.title(), check.evidence(), check.remedy());
			case FAILED -> Finding.blocking(CODES.getOrDefault(check.code(), check.code()), check.title(),
					check.evidence(), check.remedy());
		};
		return (finding != null && !check.command().isEmpty()) ? finding.withCommand(check.command()) : finding;
	}

}
