package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.AccessReviews;
import io.upgradeconsole.cluster.ApiServers;
import io.upgradeconsole.cluster.ExecutorJobs;
import io.upgradeconsole.cluster.ExecutorProperties;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.cluster.ServedKinds;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * What is asked of the cluster itself.
 */
@Component
class ClusterChecks {

	private static final int SAMPLE = 5;

	/** More would take from others what the server has to give. */
	private static final int AT_ONCE = 8;

	private final ClusterProperties clusters;

	private final ApiServers servers;

	private final AccessReviews reviews;

	private final ServedKinds kinds;

	private final SideBySide sideBySide;

	private final PreflightProperties properties;

	private final ExecutorProperties executor;

	ClusterChecks(ClusterProperties clusters, ApiServers servers, AccessReviews reviews, ServedKinds kinds,
			SideBySide sideBySide, PreflightProperties properties, ExecutorProperties executor) {
		this.clusters = clusters;
		this.servers = servers;
		this.reviews = reviews;
		this.kinds = kinds;
		this.sideBySide = sideBySide;
		this.properties = properties;
		this.executor = executor;
	}

	PreflightCheck reachable(ReleaseRef release) {
		ClusterAccess access = this.clusters.access(release.cluster());
		String version = this.servers.version(release.cluster());
		String context = (access.context() != null) ? "context " + access.context() : "the account of the pod";
		return PreflightCheck.passed("cluster-reachable", "The cluster answers", "Kubernetes " + version + ", by "
				+ context + ". The console asks its API itself, so it needs no kubectl.");
	}

	PreflightCheck apiBudget(ReleaseRef release) {
		ApiServers.Answers answers = this.servers.sample(release.cluster(), SAMPLE);
		String evidence = answers.asked() + " small questions, one after the other: usually answered in "
				+ answers.usual().toMillis() + " ms, the slowest in " + answers.slowest().toMillis() + " ms; "
				+ ((answers.turnedAway() == 0) ? "none" : answers.turnedAway())
				+ " turned away with 'too many requests'.";
		if (answers.turnedAway() == 0 && answers.usual().compareTo(this.properties.slowAnswer()) < 0) {
			return PreflightCheck.passed("api-budget", "The API server has time for an upgrade", evidence);
		}
		return PreflightCheck.warning("api-budget", "The API server is busy", evidence,
				"An upgrade makes hundreds of requests and may time out. Choose a quieter moment, or look at the server:",
				"kubectl get --raw '/readyz?verbose'");
	}

	/** Whether operations of this console run in Jobs. */
	boolean runsInJobs() {
		return this.executor.isJob();
	}

	PreflightCheck executor(ReleaseRef release) {
		Namespace namespace = new Namespace(this.executor.executorJob().namespace());
		List<AccessReviews.Need> denied = this.reviews.denied(release.cluster(), namespace, ExecutorJobs.NEEDS);
		if (denied.isEmpty()) {
			return PreflightCheck.passed("executor", "The console's account may run helm in a Job",
					"All " + ExecutorJobs.NEEDS.size() + " permissions are given in namespace " + namespace + ".");
		}
		return PreflightCheck.failed("executor", "The console's account may not run helm in a Job",
				denied.size() + " of " + ExecutorJobs.NEEDS.size() + " permissions are missing in namespace "
						+ namespace + ": "
						+ denied.stream().map(AccessReviews.Need::toString).collect(Collectors.joining(", ")) + ".",
				"Give them to the account with a Role and a RoleBinding in namespace " + namespace
						+ ". This asks again, when run as that account:",
				"kubectl auth can-i " + denied.get(0) + " -n " + namespace);
	}

	/** What an upgrade takes, whatever the release consists of. */
	Grants grants(ReleaseRef release) {
		if (!this.executor.isJob()) {
			return grants(release, Needs.OF_BOTH, List.of());
		}
		return grants(release, Needs.OF_CONSOLE, Needs.OF_HELM);
	}

	/**
	 * What objects of other kinds take, such as the chart renders where a value is
	 * switched on. A kind that the cluster does not serve takes none.
	 */
	Grants others(ReleaseRef release, Collection<ObjectKind> kinds) {
		List<ServedKinds.Served> served = kinds.stream()
			.filter((kind) -> !Needs.isKnown(kind))
			.flatMap((kind) -> this.kinds.find(release.cluster(), kind).stream())
			.toList();
		List<Needs.Wanted> ofHelm = served.stream().flatMap((kind) -> Needs.ofHelm(kind).stream()).toList();
		if (!this.executor.isJob()) {
			return grants(release, ofHelm, List.of());
		}
		return grants(release, served.stream().flatMap((kind) -> Needs.ofConsole(kind).stream()).toList(), ofHelm);
	}

	/**
	 * Asks for both accounts; there is a second one only where helm runs in Jobs.
	 */
	private Grants grants(ReleaseRef release, List<Needs.Wanted> ofConsole, List<Needs.Wanted> ofHelm) {
		List<Grants.Answer> answers = new ArrayList<>();
		Namespace jobs = null;
		if (this.executor.isJob()) {
			jobs = new Namespace(this.executor.executorJob().namespace());
			AccessReviews.Account account = new AccessReviews.Account(jobs,
					this.executor.executorJob().serviceAccount());
			Namespace ofJobs = jobs;
			answers.add(new Grants.Answer(account, ofHelm.size(),
					denied(ofHelm, (wanted) -> isAllowed(release, ofJobs, account, wanted))));
		}
		answers
			.add(new Grants.Answer(null, ofConsole.size(), denied(ofConsole, (wanted) -> isAllowed(release, wanted))));
		return new Grants(release, jobs, List.copyOf(answers));
	}

	private List<Needs.Wanted> denied(List<Needs.Wanted> wanted, Predicate<Needs.Wanted> allowed) {
		List<Needs.Wanted> open = wanted;
		if (open.size() > AT_ONCE && allowed.test(Needs.EVERYTHING)) {
			// one question instead of eighty: whoever may do everything there may do each
			open = open.stream().filter((each) -> each.where() != Needs.Where.RELEASE).toList();
		}
		return this.sideBySide
			.each(open, AT_ONCE, (each) -> allowed.test(each) ? List.<Needs.Wanted>of() : List.of(each))
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private boolean isAllowed(ReleaseRef release, Needs.Wanted wanted) {
		return this.reviews.isAllowed(release.cluster(),
				(wanted.where() != Needs.Where.CLUSTER) ? release.namespace() : null, wanted.need(release.namespace()));
	}

	/**
	 * A review about another account always is about a namespace. What is given in the
	 * whole cluster is given in each of them, so what belongs to none is asked for in
	 * that of the Jobs: an administrator's role for the release's namespace would say yes
	 * to everything there.
	 */
	private boolean isAllowed(ReleaseRef release, Namespace jobs, AccessReviews.Account account, Needs.Wanted wanted) {
		return this.reviews.isAllowed(release.cluster(),
				(wanted.where() == Needs.Where.RELEASE) ? release.namespace() : jobs, account,
				wanted.need(release.namespace()));
	}

}
