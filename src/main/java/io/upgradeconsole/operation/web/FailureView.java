package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import org.jspecify.annotations.Nullable;

/**
 * Why an operation did not succeed, template {@code failure}.
 *
 * @param cause title, what was found, and what to do
 * @param code the cause's stable name
 * @param evidence what was seen, word for word
 * @param commands what to paste into a shell
 * @param aftermath what it has left in the cluster, or {@code null}
 * @param handOver all of it as a text for whoever takes over
 * @param bundle where all that support needs can be taken away
 */
public record FailureView(Callout cause, String code, List<Evidence> evidence, List<CommandLine> commands,
		@Nullable Aftermath aftermath, String handOver, String bundle) {

	/**
	 * Something that was seen.
	 *
	 * @param source where
	 * @param text the words, line by line
	 */
	public record Evidence(String source, String text) {
	}

	/**
	 * What the operation has left in the cluster.
	 *
	 * @param title one sentence
	 * @param detail what was seen, may be empty
	 * @param nextStep what to do about it, empty where nothing is to be done
	 */
	public record Aftermath(String title, String detail, String nextStep) {
	}

	static FailureView of(Operation operation, Cause cause, String handOver) {
		boolean asBefore = operation.status() == OperationStatus.ROLLED_BACK
				|| operation.status() == OperationStatus.CANCELLED
						&& (operation.verdict() == null || operation.verdict().isPassed());
		Callout callout = asBefore ? Callout.warning(cause.title(), cause.detail(), cause.nextStep())
				: Callout.blocking(cause.title(), cause.detail(), cause.nextStep());
		return new FailureView(callout, cause.code(), cause.evidence().stream().map(FailureView::evidence).toList(),
				cause.commands().stream().map(CommandLine::new).toList(),
				(cause.aftermath() != null) ? aftermath(cause.aftermath()) : null, handOver,
				"/operations/" + operation.id() + "/support-bundle");
	}

	private static Evidence evidence(Cause.Evidence seen) {
		return new Evidence(seen.source(), String.join("\n", seen.lines()));
	}

	private static Aftermath aftermath(Cause.Aftermath left) {
		return new Aftermath(left.title(), left.detail(), left.nextStep());
	}

}
