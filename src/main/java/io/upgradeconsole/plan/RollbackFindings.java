package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.target.Problem;

import org.springframework.stereotype.Component;

/**
 * What somebody should know before a rollback runs: what helm does not do, and what
 * stands in the way.
 */
@Component
class RollbackFindings {

	private static final String KUBECTL = "kubectl get ";

	/** All findings, the severest first. */
	List<Finding> of(PlannedRollback rollback, RollbackTarget target) {
		List<Finding> findings = new ArrayList<>();
		findings.addAll(ofState(rollback));
		findings.addAll(ofTarget(rollback, target));
		findings.addAll(ofHooks(rollback));
		findings.addAll(obstacles(rollback));
		findings.addAll(RollbackLimits.of(rollback));
		findings.sort(Finding.SEVEREST_FIRST);
		return findings;
	}

	private static List<Finding> ofState(PlannedRollback rollback) {
		RecordRef newest = rollback.records().newest();
		List<Finding> findings = new ArrayList<>();
		if (newest.isPending()) {
			findings.add(Finding
				.warning("release-pending", "A helm operation on this release is unfinished", "Helm records revision "
						+ newest.revision() + " as '" + newest.status()
						+ "'. A rollback ends that. If a helm still works on it, both would change the same objects at once.",
						"Make sure that nobody runs helm on this release any more, on any machine or in any pipeline."));
		}
		for (String job : rollback.hooks().jobsAtWork()) {
			findings.add(Finding.warning("migration-at-work", "Job " + job + " is still at work",
					"An upgrade has begun it, and a rollback does not end it. As long as it works on the databases, "
							+ "the rollback does not pass its verification.",
					"Wait for its end. Where it can never end, say because its image cannot be pulled, delete it first:")
				.withCommand("kubectl delete job " + job + " -n " + rollback.records().release().namespace()));
		}
		List<String> left = leftBehind(rollback);
		if (!left.isEmpty() && !newest.isPending()) {
			findings.add(Finding.warning("services-left-behind", "Investigate first: services are not what helm says",
					"Revision " + newest.revision() + " is '" + newest.status()
							+ "', and its services are not as it says: " + String.join("; ", left) + ".",
					"Find out why the upgrade failed before you try it again. This rollback brings the services back; it does not mend the reason."));
		}
		return findings;
	}

	/** The services that are not what the newest revision says. */
	private static List<String> leftBehind(PlannedRollback rollback) {
		List<ManifestObject> recorded = rollback.records().current().objects();
		List<String> left = new ArrayList<>();
		for (LiveHooks.Restored hook : rollback.hooks().restored()) {
			ManifestObject now = hook.now();
			recorded.stream()
				.filter((object) -> object.key().equals(hook.recorded().key()) && !object.images().isEmpty())
				.findFirst()
				.ifPresent((object) -> {
					if (now == null) {
						left.add(object.name() + " is gone");
					}
					else if (!now.images().equals(object.images())) {
						left.add(object.name() + " runs " + String.join(", ", now.images()));
					}
				});
		}
		return left;
	}

	private static List<Finding> ofTarget(PlannedRollback rollback, RollbackTarget target) {
		String revision = "Revision " + target.revision();
		List<Finding> findings = new ArrayList<>();
		if (target.standing() == RollbackTarget.Standing.FAILED) {
			findings.add(Finding.warning("target-failed", revision + " failed",
					"Helm calls it '" + target.status() + "': it may never have run as a whole.",
					"Choose a revision that ran, unless you know why this one is better."));
		}
		else if (target.standing() == RollbackTarget.Standing.LEFT) {
			findings.add(Finding.warning("target-left", "Somebody rolled back from revision " + target.revision(),
					"It ran, as far as helm knows, and somebody returned from it to an older one.",
					"Find out why, or choose the revision that is proposed."));
		}
		else if (target.verified() == null) {
			findings
				.add(Finding.info("target-not-verified", "No verification vouches for revision " + target.revision(),
						"It ran, as far as helm knows. Whether its services did, nobody has checked with this console.",
						"Nothing to do: when it is back, it is verified."));
		}
		if (rollback.records().newest().revision().equals(target.revision())) {
			findings.add(Finding.info("target-is-newest", revision + " is the newest revision",
					"Helm applies it once more, and the console puts its services back.",
					"Choose an older one to go back further."));
		}
		return findings;
	}

	private static List<Finding> ofHooks(PlannedRollback rollback) {
		List<Finding> findings = new ArrayList<>();
		List<LiveHooks.Restored> hooks = rollback.hooks().restored();
		if (!hooks.isEmpty()) {
			List<ManifestObject> gone = hooks.stream()
				.filter((hook) -> hook.now() == null)
				.map(LiveHooks.Restored::recorded)
				.toList();
			findings.add(Finding.info("hooks-put-back",
					(hooks.size() == 1) ? "Helm leaves 1 object as it is; the console puts it back"
							: "Helm leaves " + hooks.size() + " objects as they are; the console puts them back",
					"The chart has them as helm hooks, and 'helm rollback' touches no hook: it would report success and leave them on the newer revision. Put back by the console: "
							+ PlannedRollback.named(hooks.stream().map(LiveHooks.Restored::recorded).toList()) + "."
							+ (gone.isEmpty() ? "" : " Gone now, and made again: " + PlannedRollback.named(gone) + "."),
					"Nothing to do. Services are replaced step by step, so that old pods serve until new ones are ready."));
		}
		if (!rollback.hooks().removed().isEmpty()) {
			findings.add(Finding.info("newer-objects-removed", "What only a newer revision has is removed at the end",
					"Helm would leave them: " + PlannedRollback.named(rollback.hooks().removed())
							+ ". The console removes them when the rollback is verified, and not before.",
					"Nothing to do."));
		}
		if (!rollback.putBack().staying().isEmpty()) {
			findings.add(Finding.warning("newer-objects-stay", "Some of what a newer revision made stays",
					"It holds data, or is marked to be kept: " + PlannedRollback.named(rollback.putBack().staying())
							+ ". Neither helm nor the console deletes it.",
					"Delete it yourself when nobody needs it any more."));
		}
		return findings;
	}

	private static List<Finding> obstacles(PlannedRollback rollback) {
		List<Finding> findings = new ArrayList<>();
		List<LiveHooks.Restored> refused = rollback.hooks()
			.restored()
			.stream()
			.filter((hook) -> !hook.refusal().isEmpty())
			.toList();
		if (!refused.isEmpty()) {
			findings
				.add(Finding
					.blocking("put-back-refused", "The cluster would not have the services put back", refused.stream()
						.map((hook) -> hook.recorded().kind() + " " + hook.recorded().name() + ": "
								+ rollback.masker().maskText(hook.refusal()))
						.collect(Collectors.joining("; ")) + ". Helm alone would leave them on the newer revision.",
							"Give the console's account what it takes, or mend what the cluster names, and plan again. "
									+ "Or go back by an upgrade, which makes the services anew instead of replacing them in place.")
					.withCommand(KUBECTL + refused.get(0).recorded().kind().toLowerCase() + " "
							+ refused.get(0).recorded().name() + " -n " + rollback.records().release().namespace()
							+ " -o yaml"));
		}
		Problem silent = rollback.hooks().problem();
		if (silent != null) {
			findings.add(Finding.warning("hooks-not-seen", "The cluster could not be asked how the services are",
					"So this plan tells what helm recorded, not what runs. " + silent.title() + ": " + silent.detail(),
					silent.remedy()));
		}
		findings.addAll(FieldsThatCannotChange.check(rollback.changes(), "rollback",
				"Upgrade to a chart and values that leave them alone instead. "));
		findings.addAll(RemovedVolumes.check(rollback.objects().before(), rollback.objects().after(),
				rollback.removals(), rollback.records().release().namespace()));
		return findings;
	}

}
