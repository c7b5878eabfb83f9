package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ValuePath;

/**
 * Whether the Jobs that a revision names, the migration among them, did their work. Helm
 * deletes a Job that has succeeded: after a deployed revision its absence is what is
 * expected. No hook runs on a rollback, so a Job that is there then is another
 * revision's; one that still works would change the databases under the services.
 */
final class JobsCheck {

	private static final String CODE = "jobs-succeeded";

	private static final String TITLE = "The migration and every other Job have succeeded";

	private final Expectation expectation;

	private final boolean deployed;

	/** Whether the hooks of these objects have run: not where helm has rolled back. */
	private final boolean ran;

	private final List<LivePod> pods;

	private final List<String> right = new ArrayList<>();

	private final List<String> wrong = new ArrayList<>();

	private final List<String> unknown = new ArrayList<>();

	private JobsCheck(Expectation expectation, ReleaseRecord content, Observation seen) {
		this.expectation = expectation;
		this.deployed = seen.newest().status().equals("deployed");
		this.ran = content.revision().equals(expectation.revision()) && RollbackNote.of(content).isEmpty();
		this.pods = seen.pods();
	}

	static Check of(Observation seen, Answer<List<LiveJob>> answer) {
		ReleaseRecord content = seen.expectation().content();
		if (content == null) {
			return Check.skipped(CODE, TITLE, "Helm keeps no record that names Jobs.");
		}
		if (answer.problem() != null) {
			return Check.skipped(CODE, TITLE, answer.why());
		}
		return of(content, seen, answer.orElse(List.of()));
	}

	private static Check of(ReleaseRecord content, Observation seen, List<LiveJob> live) {
		List<ManifestObject> jobs = content.objects()
			.stream()
			.filter((object) -> object.kind().equals("Job") && Expectation.isInstalled(object))
			.toList();
		if (jobs.isEmpty()) {
			return Check.skipped(CODE, TITLE, "Revision " + content.revision() + " names no Job.");
		}
		JobsCheck check = new JobsCheck(seen.expectation(), content, seen);
		for (ManifestObject job : jobs) {
			live.stream()
				.filter((each) -> each.name().equals(job.name()))
				.findFirst()
				.ifPresentOrElse((found) -> check.present(job, found), () -> check.absent(job));
		}
		if (check.wrong.isEmpty() && !check.unknown.isEmpty()) {
			return Check.skipped(CODE, TITLE, String.join("; ", check.unknown) + ".");
		}
		return Check.of(CODE, TITLE, check.wrong.isEmpty(), check.wrong.isEmpty() ? check.right : check.wrong);
	}

	private void absent(ManifestObject job) {
		boolean removed = job.annotation("helm.sh/hook-delete-policy").contains("hook-succeeded")
				|| ValuePath.find(job.content(), "spec.ttlSecondsAfterFinished") != null;
		if (!this.ran) {
			this.right.add(job.name() + " is not there: no hook runs on a rollback");
		}
		else if (!removed) {
			this.wrong.add(job.name() + " is gone, and nothing removes it");
		}
		else if (this.deployed) {
			this.right.add(job.name() + " is gone, as expected: it is removed when it has succeeded");
		}
		else {
			this.unknown.add(job.name() + " is gone, which tells nothing of a revision that is not deployed");
		}
	}

	private void present(ManifestObject job, LiveJob found) {
		boolean own = this.ran && found.images().equals(job.images());
		String whose = own ? job.name() : job.name() + " of another revision";
		switch (found.state()) {
			case SUCCEEDED -> this.right.add(whose + " has succeeded");
			case FAILED -> (own ? this.wrong : this.right).add(whose + " has failed" + reason(found)
					+ (own ? "" : " and is still there; the next upgrade removes it"));
			case ACTIVE -> active(own, whose, found);
		}
	}

	private void active(boolean current, String whose, LiveJob job) {
		List<LivePod> own = this.pods.stream().filter(job::owns).toList();
		boolean neverStarted = !own.isEmpty() && own.stream().allMatch((pod) -> pod.unpullable() != null);
		if (current) {
			this.wrong.add(whose + " has not ended");
		}
		else if (neverStarted) {
			this.right.add(whose + " waits for an image that cannot be pulled; to be rid of it before that image "
					+ "exists: " + removal(job));
		}
		else {
			this.wrong
				.add(whose + " is still at work, on the databases of these services. Wait for its end, or stop it: "
						+ removal(job));
		}
	}

	private String removal(LiveJob job) {
		return "kubectl delete job " + job.name() + " -n " + this.expectation.release().namespace();
	}

	private static String reason(LiveJob job) {
		return job.reason().isEmpty() ? "" : " (" + job.reason() + ")";
	}

}
