package io.upgradeconsole.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.upgradeconsole.plan.ImageCheckService;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;

import org.springframework.stereotype.Component;

/**
 * Puts together what a plan's page shows to whoever decides on it.
 */
@Component
class ShownPlans {

	private final PlanService plans;

	private final ImageCheckService imageChecks;

	ShownPlans(PlanService plans, ImageCheckService imageChecks) {
		this.plans = plans;
		this.imageChecks = imageChecks;
	}

	Shown of(Plan plan, Requirement requirement) {
		List<Shown.Finding> findings = ImageCheckService
			.findings(plan.content(), this.imageChecks.newest(List.of(plan)).get(plan.id()))
			.stream()
			.map((finding) -> new Shown.Finding(finding.code(), finding.severity().name(), finding.title()))
			.toList();
		return new Shown(plan.digest(), sha256(this.plans.diff(plan)), plan.content().commands(), findings,
				requirement.policy() + ", " + requirement.approvers());
	}

	private static String sha256(List<ObjectDiff> diffs) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			diffs.forEach((diff) -> sha256.update(diff.unified().getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(sha256.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
