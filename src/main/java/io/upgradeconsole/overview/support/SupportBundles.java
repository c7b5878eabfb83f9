package io.upgradeconsole.overview.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.operation.live.HandOver;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;

import org.springframework.stereotype.Service;

/**
 * Puts together what goes to whoever helps from outside.
 */
@Service
public class SupportBundles {

	/** Who helps with a zymtrace backend. */
	public static final String ADDRESS = "support@zymtrace.com";

	private final UpgradeService operations;

	private final PlanService plans;

	private final OperationFiles own;

	private final RevisionFiles revisions;

	private final ClusterFiles cluster;

	private final HandOver handOver;

	SupportBundles(UpgradeService operations, PlanService plans, OperationFiles own, RevisionFiles revisions,
			ClusterFiles cluster, HandOver handOver) {
		this.operations = operations;
		this.plans = plans;
		this.own = own;
		this.revisions = revisions;
		this.cluster = cluster;
		this.handOver = handOver;
	}

	/**
	 * All about an operation, as far as it can be had now: a cluster that does not answer
	 * is told in it, and leaves out what comes from there.
	 * @throws io.upgradeconsole.target.ProblemException when there is no such operation,
	 * or the reader may not see it
	 */
	public SupportBundle of(UUID id, Actor reader) {
		Operation operation = this.operations.get(id, reader);
		Plan plan = this.plans.required(operation.planId());
		Gathering gathering = new Gathering();
		this.own.gather(operation, plan, gathering);
		gathering.attempt("helm, cluster and logs of pods", () -> {
			RevisionFiles.Known known = this.revisions.gather(plan, gathering);
			this.cluster.gather(plan.release(), known, gathering);
		});
		String name = "support-" + operation.release().name() + "-" + operation.id().toString().substring(0, 8);
		List<SupportBundle.File> files = new ArrayList<>();
		files.add(SupportBundle.File.of("read-me-first.txt", "the text to send",
				letter(name, operation, plan, gathering)));
		files.addAll(gathering.files());
		return new SupportBundle(name, files);
	}

	private String letter(String name, Operation operation, Plan plan, Gathering gathering) {
		Cause cause = operation.cause();
		String what = plan.content().title();
		StringBuilder letter = new StringBuilder();
		letter.append("To: ").append(ADDRESS).append('\n');
		letter.append("Subject: zymtrace backend '")
			.append(operation.release().name())
			.append("': ")
			.append(what)
			.append(", ")
			.append((cause != null) ? cause.title() : operation.status().name().toLowerCase(Locale.ROOT))
			.append("\n\nHello,\n\nwe need help with an operation on our zymtrace backend. ")
			.append("What happened is below, the rest is in the attached ")
			.append(name)
			.append(".zip.\n\n");
		letter.append((cause != null) ? this.handOver.notes(operation, plan, cause)
				: "Operation: " + what + "\nRelease: " + operation.release() + "\n");
		letter.append("\nThe files:\n");
		gathering.files()
			.forEach((file) -> letter.append("  ").append(file.path()).append(": ").append(file.about()).append('\n'));
		if (!gathering.missing().isEmpty()) {
			letter.append("\nNot in it:\n");
			gathering.missing().forEach((each) -> letter.append("  ").append(each).append('\n'));
		}
		letter.append("\nSecrets were replaced by [masked] before anything was written.\n");
		return letter.toString();
	}

}
