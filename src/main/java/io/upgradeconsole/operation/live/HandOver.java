package io.upgradeconsole.operation.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.ui.ClusterMarks;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes what the next person has to know of an operation that did not succeed, to be
 * pasted into a ticket or a chat.
 */
@Component
public class HandOver {

	private final LiveWatch watch;

	private final ClusterMarks clusters;

	HandOver(LiveWatch watch, ClusterMarks clusters) {
		this.watch = watch;
		this.clusters = clusters;
	}

	/** All of it, as text; masked, since what it tells is stored masked. */
	public String notes(Operation operation, Plan plan, Cause cause) {
		StringBuilder notes = new StringBuilder();
		line(notes, "Release", operation.release() + " (cluster/namespace/name)"
				+ (this.clusters.at(operation.release()).production() ? ", PRODUCTION" : ""));
		line(notes, "Operation",
				plan.content().title() + ": " + operation.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
						+ ", " + Moment.of(operation.startedAt()).utc()
						+ ((operation.endedAt() != null) ? " to " + Moment.of(operation.endedAt()).utc() : ""));
		line(notes, "By", operation.requestedBy() + ", approved by " + String.join(", ", operation.approvedBy()));
		notes.append("\nTried:\n").append(indented(command(plan))).append('\n');
		line(notes, "\nWhy it failed", cause.title() + " (" + cause.code() + "). " + cause.detail());
		cause.evidence()
			.forEach((seen) -> notes.append("Seen, ")
				.append(seen.source())
				.append(":\n")
				.append(indented(String.join("\n", seen.lines())))
				.append('\n'));
		notes.append("\nWhat runs now:\n").append(indented(running(operation, cause))).append('\n');
		line(notes, "\nNext step", cause.nextStep());
		cause.commands().forEach((command) -> notes.append(indented(command)).append('\n'));
		Cause.Aftermath left = cause.aftermath();
		if (left != null && !left.nextStep().isEmpty()) {
			line(notes, "And", left.nextStep());
		}
		line(notes, "Its page, with log and plan", "/operations/" + operation.id());
		return notes.toString();
	}

	private static String command(Plan plan) {
		return plan.content()
			.steps()
			.stream()
			.filter((step) -> step.phase() == Phase.HELM)
			.map(Step::argv)
			.map((argv) -> CommandLine.of(argv).text())
			.collect(Collectors.joining("\n"));
	}

	private String running(Operation operation, Cause cause) {
		Cause.Aftermath left = cause.aftermath();
		Picture picture = this.watch.status(operation).picture();
		return ((left != null) ? (left.title() + ". " + left.detail()).strip() + "\n" : "")
				+ verdict(operation.verdict()) + ((picture != null) ? "\n" + services(picture) : "");
	}

	private static String verdict(@Nullable Verdict verdict) {
		if (verdict == null) {
			return "The cluster was not verified.";
		}
		return verdict.isPassed() ? "All " + verdict.checks().size() + " checks passed." : "Failed checks: "
				+ verdict.failures().stream().map((check) -> check.title()).collect(Collectors.joining(", ")) + ".";
	}

	private static String services(Picture picture) {
		List<String> lines = picture.services().stream().map(HandOver::service).toList();
		return "Revision " + picture.newest().revision() + " is " + picture.newest().status() + ". Seen last:\n"
				+ String.join("\n", lines);
	}

	private static String service(Picture.Service service) {
		Picture.Running now = service.now();
		return (now == null) ? service.name() + ": gone" : service.name() + ": " + now.image() + ", " + now.ready()
				+ " of " + now.desired() + " ready" + (now.obstacle().isEmpty() ? "" : ". " + now.obstacle());
	}

	private static void line(StringBuilder notes, String title, String text) {
		notes.append(title).append(": ").append(text.strip()).append('\n');
	}

	private static String indented(String text) {
		return text.indent(2).stripTrailing();
	}

}
