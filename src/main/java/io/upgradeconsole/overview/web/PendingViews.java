package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.overview.PendingRelease;
import io.upgradeconsole.process.RunningCommand;
import io.upgradeconsole.release.Attempt;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Says what keeps a release pending, and what the way out does.
 */
final class PendingViews {

	private final PendingRelease pending;

	private final Instant now;

	private PendingViews(PendingRelease pending, Instant now) {
		this.pending = pending;
		this.now = now;
	}

	/**
	 * The page.
	 * @param mayRollBack whether the reader may plan a rollback
	 */
	static PendingView of(PendingRelease pending, boolean mayRollBack, Instant now) {
		return new PendingViews(pending, now).view(mayRollBack);
	}

	private PendingView view(boolean mayRollBack) {
		Attempt attempt = this.pending.attempt();
		Operation holder = this.pending.holder();
		Integer target = (attempt.lastGood() != null) ? attempt.lastGood().number() : null;
		return new PendingView(this.pending.release(), attempt.status(), attempt.revision().number(),
				Moment.of(attempt.since()), ago(attempt.since()), attempt.words(), verdict(target), holder(),
				(holder != null) ? holder.id().toString() : null, alive(), isKnown() ? List.of() : checks(),
				migration(), consequences(), target, mayRollBack && target != null && !this.pending.isAlive());
	}

	/** Whether the console itself can tell that no helm is at work. */
	private boolean isKnown() {
		return this.pending.isAlive() || this.pending.here();
	}

	private Callout verdict(@Nullable Integer target) {
		if (this.pending.isAlive()) {
			return Callout.blocking("An operation of this console is at work on it",
					"A rollback now would stand in its way, and helm refuses one.",
					"Wait until it has ended, or cancel it on its page.");
		}
		if (target == null) {
			return Callout.blocking("There is no revision to return to",
					"No revision ran before this one, so helm has nothing to roll back to.",
					"Install the release anew with helm, when nobody works on it any more.");
		}
		return isKnown()
				? Callout.info("No helm of this console is at work on it any more",
						"Its operation has ended, and left the release pending.",
						"Roll back to revision " + target + ", which ran before.")
				: Callout.warning("Make sure that nobody works on it any more",
						"The console cannot see a helm on another machine. Two at once would undo each other’s work.",
						"When you are sure, roll back to revision " + target + ", which ran before.");
	}

	private List<String> holder() {
		Operation operation = this.pending.holder();
		if (operation == null) {
			return List.of("No operation of this console made revision " + this.pending.attempt().revision()
					+ ". Somebody ran helm without it: on a laptop, or in a pipeline.");
		}
		return List.of(
				"An operation of this console did, started by " + operation.requestedBy() + " at "
						+ Moment.of(operation.startedAt()).utc() + ".",
				this.pending.holds() ? "It has not ended, and holds the release."
						: "It has ended: " + operation.status().name().toLowerCase().replace('_', ' ') + ".");
	}

	private List<String> alive() {
		List<String> alive = new ArrayList<>();
		RunningCommand helm = this.pending.helm();
		if (helm != null) {
			alive.add("Yes: helm runs " + ((helm.pid() != null) ? "on the console’s machine as process " + helm.pid()
					: "in the pod of Job " + helm.job()) + ", for " + ago(helm.startedAt()) + ".");
		}
		else if (this.pending.here()) {
			alive.add("No: the operation’s helm runs on the console’s machine no more.");
		}
		else {
			alive.add((this.pending.holder() != null)
					? "That operation ran on another machine, and the console sees processes of its own only."
					: "The console sees processes of its own machine only, so it cannot know.");
		}
		PendingRelease.Made made = this.pending.lastMade();
		if (made != null && helm == null) {
			alive.add("The newest of the release’s objects is " + made.object().replace('/', ' ') + ", made "
					+ ago(made.at()) + " ago. A helm that is at work shows in newer ones sooner or later.");
		}
		return alive;
	}

	private List<PendingView.Check> checks() {
		ReleaseRef release = this.pending.release();
		String record = "sh.helm.release.v1." + release.name() + ".v" + this.pending.attempt().revision();
		return List.of(
				new PendingView.Check("Who wrote helm’s record, and when it last changed:",
						new CommandLine("kubectl get secret " + record + " -n " + release.namespace()
								+ " --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}"
								+ "{.manager} {.time}{\"\\n\"}{end}'")),
				new PendingView.Check("Whether anything still changes; nothing new for some minutes is a good sign:",
						new CommandLine("kubectl get pods,jobs -n " + release.namespace() + " --watch")),
				new PendingView.Check(
						"Whether helm runs there, on each machine and in each pipeline that may have " + "started it:",
						new CommandLine("pgrep -af helm")));
	}

	/** Neither helm's rollback nor the console ends a Job, and the databases are its. */
	private List<PendingView.Check> migration() {
		if (this.pending.migration() == null) {
			return List.of();
		}
		String namespace = " -n " + this.pending.release().namespace();
		String job = this.pending.attempt().deployed().namePrefix() + "-migrate";
		return List.of(
				new PendingView.Check(
						"A migrate Job has been at work for " + ago(this.pending.migration())
								+ ", on the databases of these services. What it has printed tells how far it is:",
						new CommandLine("kubectl logs" + namespace + " job/" + job + " --tail=100")),
				new PendingView.Check(
						"Let it end if it moves on. If it hangs, stop it first: while it is at work, no "
								+ "rollback is verified as good.",
						new CommandLine("kubectl delete job " + job + namespace)));
	}

	private List<String> consequences() {
		List<String> consequences = new ArrayList<>();
		Attempt attempt = this.pending.attempt();
		if (attempt.lastGood() != null) {
			consequences.add("Helm makes revision " + (attempt.revision().number() + 1) + " of what revision "
					+ attempt.lastGood() + " says, and records it as deployed. Upgrades are possible again.");
		}
		consequences.add("Helm’s rollback leaves the services as they are, since they are hooks. The plan lists what "
				+ "the console puts back itself, and what runs is verified afterwards.");
		consequences.add("Databases stay as they are: what a migration has changed is not undone.");
		return consequences;
	}

	private String ago(Instant then) {
		return Elapsed.of(Duration.between(then, this.now));
	}

}
