package io.upgradeconsole.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.Trouble;

/**
 * Puts into words what it means for an operation that something in the cluster is in
 * trouble.
 */
final class TroubleCauses {

	private static final String AGAIN = " Then plan again.";

	private final Trouble trouble;

	private final String namespace;

	private final String timeout;

	private final boolean migration;

	private TroubleCauses(Trouble trouble, Attempt attempt) {
		this.trouble = trouble;
		this.namespace = attempt.namespace();
		this.timeout = attempt.timeout();
		this.migration = trouble.name().endsWith("migrate");
	}

	static Cause of(Trouble trouble, Attempt attempt) {
		return new TroubleCauses(trouble, attempt).cause();
	}

	private Cause cause() {
		return switch (this.trouble.kind()) {
			case IMAGE_NOT_PULLED -> cause("image-cannot-be-pulled", "An image cannot be pulled", image(), describe());
			case SECRET_MISSING -> cause("secret-missing", "A Secret is missing",
					"Create the Secret " + this.trouble.about() + " in namespace " + this.namespace
							+ ", or name one that is there in the values." + AGAIN,
					"kubectl get secrets -n " + this.namespace, describe());
			case SECRET_ENTRY_MISSING -> cause("secret-missing", "A Secret lacks an entry",
					"Add the entry to the Secret, or name one that it has in the values." + AGAIN, secretOrDescribe());
			case CONFIG_MISSING -> cause("configuration-missing", "A pod's configuration is not complete",
					"Bring what its message names, or take it out of the values." + AGAIN, describe());
			case VOLUME_NOT_MOUNTED -> cause("volume-not-mounted", "A volume cannot be mounted",
					"Look at the volume and at the node's events, and mend what they name." + AGAIN, describe());
			case QUOTA_EXCEEDED -> cause("quota-exceeded", "The namespace's quota is used up",
					"Raise the quota, or free what uses it up." + AGAIN, "kubectl describe quota -n " + this.namespace);
			case POD_REFUSED -> cause("pod-refused", "The cluster does not take a pod",
					"Mend what the cluster's message names: a policy, a limit, or a service account." + AGAIN,
					describe());
			case NOT_SCHEDULED -> cause("pod-not-scheduled", "No node takes a pod",
					"Make room on the nodes, or change what the pod asks for in the values." + AGAIN, describe(),
					"kubectl top nodes");
			case CRASHES -> cause("container-crashes", "A container ends again and again",
					"Read what it printed before it ended, and mend what that names." + AGAIN,
					"kubectl logs -n %s %s --previous --tail=100".formatted(this.namespace, this.trouble.name()));
			case JOB_TOOK_TOO_LONG -> cause(job("deadline-exceeded"), tookTooLong(), deadline(), logs());
			case JOB_FAILED -> cause(job("failed"), this.migration ? "The migration failed" : "A Job failed",
					"Mend what its log names." + AGAIN, logs());
			case JOB_AT_WORK -> cause(job("slow"), stillAtWork(), slow(), logs());
		};
	}

	private String job(String what) {
		return (this.migration ? "migration-" : "job-") + what;
	}

	private String image() {
		String said = this.trouble.words();
		if (Stream.of("unauthorized", "denied", "authentication", "403").anyMatch(said::contains)) {
			return "Check the login that the values give the registry, and that it may read this image." + AGAIN;
		}
		if (Stream.of("not found", "manifest unknown", "InvalidImageName").anyMatch(said::contains)) {
			return "The registry has no such image: check the tag and the registry's address." + AGAIN;
		}
		return "Check the tag, and that the nodes reach the registry. A plan's page can have the cluster pull its images "
				+ "beforehand." + AGAIN;
	}

	private String tookTooLong() {
		return this.migration ? "The migration took longer than its Job may" : "A Job took longer than it may";
	}

	private String deadline() {
		return this.migration
				? "If its log shows progress, set services.migrate.timeoutSeconds in the values to more, and plan again "
						+ "with a timeout that is longer still. If it shows none, look at the databases first."
				: "If its log shows progress, give it more time in the values, and plan again with a longer timeout.";
	}

	private String stillAtWork() {
		return (this.migration ? "The migration was still at work" : "A Job was still at work")
				+ " when helm's time was up";
	}

	private String slow() {
		String raise = this.migration
				? "then plan again with a longer timeout than " + this.timeout
						+ ", and raise services.migrate.timeoutSeconds too, after which the cluster ends the Job."
				: "then plan again with a longer timeout than " + this.timeout + ".";
		return "The Job may go on without helm. Follow its log: wait for its end if it shows progress, " + raise
				+ " If it shows none, look at what it waits for.";
	}

	private String describe() {
		String kind = this.trouble.object().substring(0, this.trouble.object().indexOf('/'));
		return "kubectl describe -n %s %s %s".formatted(this.namespace, kind.toLowerCase(Locale.ROOT),
				this.trouble.name());
	}

	private String secretOrDescribe() {
		return this.trouble.about().isEmpty() ? describe()
				: "kubectl describe secret -n %s %s".formatted(this.namespace, this.trouble.about());
	}

	private String logs() {
		return "kubectl logs -n %s job/%s --tail=100".formatted(this.namespace, this.trouble.name());
	}

	private String detail() {
		return (this.trouble.kind() == Trouble.Kind.JOB_AT_WORK)
				? "Helm waited for Job %s as long as it was told to: %s. Its pod %s still ran then."
					.formatted(this.trouble.name(), this.timeout, this.trouble.about())
				: this.trouble.sentence();
	}

	private Cause cause(String code, String title, String nextStep, String... commands) {
		return new Cause(code, title, detail(), nextStep, List.of(), List.of(commands), null);
	}

}
