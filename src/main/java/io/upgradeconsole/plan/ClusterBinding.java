package io.upgradeconsole.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.NamespaceIdentities;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Binds a plan to the cluster that it was made in. A cluster's name is only configured:
 * where a kubeconfig was exchanged, it leads to another one, in which a release of the
 * same name at the same revision may render to the very same digest.
 */
@Component
class ClusterBinding {

	private final NamespaceIdentities identities;

	ClusterBinding(NamespaceIdentities identities) {
		this.identities = identities;
	}

	/** The same content, bound; where that is not possible, it says so. */
	PlanContent bound(ReleaseRef release, PlanContent content) {
		Optional<String> uid = this.identities.find(release.cluster(), release.namespace());
		if (uid.isPresent()) {
			return content.boundTo(uid.get());
		}
		return content.with(content.asked(), content.preflight(),
				Stream.concat(content.findings().stream(), Stream.of(unbound(release)))
					.sorted(Finding.SEVEREST_FIRST)
					.toList());
	}

	private static Finding unbound(ReleaseRef release) {
		return Finding.info("cluster-not-identified", "Nobody would notice if this became another cluster",
				"A plan is bound to its cluster by the UID of the release's namespace, and the console's account may not read namespace '"
						+ release.namespace() + "' of cluster '" + release.cluster() + "'.",
				"Let the account get this namespace, then plan again. Otherwise see to it that nobody exchanges the kubeconfig until this has run.");
	}

	/**
	 * Whether the cluster's name leads to another cluster than when the plan was made.
	 * @return none also for a plan that was never bound
	 */
	Optional<StaleReason> elsewhere(Plan plan) {
		return elsewhereAsConnected(plan)
			.or(() -> differing(plan, this.identities.findAnew(plan.release().cluster(), plan.release().namespace())));
	}

	/**
	 * The same by the console's own connection alone: enough for a page that is looked
	 * at.
	 */
	Optional<StaleReason> elsewhereAsConnected(Plan plan) {
		return (plan.content().namespaceUid() == null) ? Optional.empty()
				: differing(plan, this.identities.find(plan.release().cluster(), plan.release().namespace()));
	}

	/**
	 * Refuses a plan of another cluster.
	 * @throws StalePlanException when the name leads elsewhere now
	 */
	void require(Plan plan) {
		elsewhere(plan).ifPresent((reason) -> {
			throw new StalePlanException(List.of(reason));
		});
	}

	private static Optional<StaleReason> differing(Plan plan, Optional<String> now) {
		String then = plan.content().namespaceUid();
		if (then == null || now.filter(then::equals).isPresent()) {
			return Optional.empty();
		}
		return Optional.of(new StaleReason(StaleReason.OTHER_CLUSTER, "The name '" + plan.release().cluster()
				+ "' leads to another cluster than when this was planned: namespace '" + plan.release().namespace()
				+ "' had the UID " + then + " then, and "
				+ now.map((uid) -> "has " + uid + " now").orElse("cannot be read now")
				+ ". Compare the kubeconfig and console.clusters with what they were; where the namespace was made anew in the same cluster, plan again."));
	}

}
