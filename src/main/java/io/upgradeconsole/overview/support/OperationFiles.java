package io.upgradeconsole.overview.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Exhibit;
import io.upgradeconsole.verification.Snapshot;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerificationService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the console itself knows of an operation. All of it is stored masked.
 */
@Component
class OperationFiles {

	private final UpgradeService operations;

	private final VerificationService verifications;

	private final JobLogs jobLogs;

	OperationFiles(UpgradeService operations, VerificationService verifications, JobLogs jobLogs) {
		this.operations = operations;
		this.verifications = verifications;
		this.jobLogs = jobLogs;
	}

	void gather(Operation operation, Plan plan, Gathering into) {
		into.add("operation/plan.txt", "what was planned and approved, and the findings", () -> plan(plan));
		if (operation.logRemovedAt() != null) {
			into.missing("operation/log.txt", "It was removed at " + Moment.of(operation.logRemovedAt()).utc() + ".");
		}
		else {
			into.add(new SupportBundle.File("operation/log.txt", "all that helm and the console said",
					this.operations.log(operation)::writeTo));
		}
		into.add("operation/verification.txt", "each check with its evidence, and how the services were before",
				() -> verification(operation));
		List<JobLogs.Line> migration = this.jobLogs.read(operation.id(), 0, Integer.MAX_VALUE);
		if (migration.isEmpty()) {
			into.missing("logs/migrate.txt", "No Job of this operation has printed anything that the console saw.");
		}
		else {
			into.add("logs/migrate.txt", "what the migration printed while the console watched", () -> text(migration));
		}
	}

	private static String plan(Plan plan) {
		List<String> lines = new ArrayList<>();
		lines.add(plan.content().title());
		lines.add("Planned by " + plan.createdBy() + " at " + Moment.of(plan.createdAt()).utc());
		lines.add("From revision " + plan.baseRevision() + ", digest " + plan.digest());
		plan.content().steps().forEach((step) -> lines.add("\n" + step.phase() + "\n  " + step.display()));
		for (Finding finding : plan.content().findings()) {
			lines.add("\n" + finding.severity() + " " + finding.code() + ": " + finding.title());
			lines.add("  " + finding.detail());
		}
		return String.join("\n", lines) + "\n";
	}

	private String verification(Operation operation) {
		Verdict verdict = operation.verdict();
		if (verdict == null) {
			return "The cluster was not verified.\n";
		}
		List<String> lines = new ArrayList<>();
		lines.add(verdict.tally() + " Looked at " + Moment.of(verdict.at()).utc() + ".");
		for (Check check : verdict.checks()) {
			lines.add("\n" + check.status() + " " + check.code() + ": " + check.title());
			check.points().forEach((point) -> lines.add("  " + point));
		}
		Optional<Verification> stored = this.verifications.ofOperation(operation.id());
		stored.ifPresent((run) -> {
			snapshot("Before", run.before(), lines);
			snapshot("After", run.after(), lines);
			this.verifications.exhibits(run).forEach((exhibit) -> lines.add(shown(exhibit)));
		});
		return String.join("\n", lines) + "\n";
	}

	private static void snapshot(String title, @Nullable Snapshot state, List<String> lines) {
		if (state == null) {
			return;
		}
		lines.add("\n" + title + ", " + Moment.of(state.at()).utc() + ": revision " + state.revision() + " "
				+ state.status());
		state.workloads()
			.forEach((workload) -> lines.add("  " + workload.kind() + "/" + workload.name() + "  " + workload.ready()
					+ " of " + workload.desired() + " ready  " + workload.images() + "  " + workload.digests()));
	}

	private static String shown(Exhibit exhibit) {
		return "\n" + exhibit.kind() + " " + exhibit.title() + "\n" + exhibit.content().indent(2).stripTrailing();
	}

	private static String text(List<JobLogs.Line> lines) {
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(Moment.of(line.t()).iso())
			.append("  ")
			.append(line.pod())
			.append("  ")
			.append(line.text())
			.append('\n'));
		return text.toString();
	}

}
