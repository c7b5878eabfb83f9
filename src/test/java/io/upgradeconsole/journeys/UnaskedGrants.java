package io.upgradeconsole.journeys;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.sandbox.simulator.Access;
import io.upgradeconsole.sandbox.simulator.Access.Deed;

/**
 * What the console's chart grants though the preflight does not ask for it, and why it
 * need not: an upgrade or a rollback comes to its end without it.
 */
record UnaskedGrants(Set<Who> who, String verbs, String resources, String why) {

	private static final List<UnaskedGrants> ALL = List.of(
			of("get", "pods/log",
					"a page of an operation has no log then, and a verification skips what it would read there"),
			of("list", "events", "a page of an operation, and an exhibit, say that they may not be read"),
			of("list", "daemonsets.apps cronjobs.batch",
					"a chart that has them is another one; what may not be listed is left out"),
			of("get", "services/proxy", "a verification skips the gateway and says so"),
			new UnaskedGrants(Set.of(Who.CONSOLE_WITH_JOBS), "watch", "pods",
					"where a log may not be watched for, it is read when its pod is ready"),
			new UnaskedGrants(Set.of(Who.CONSOLE_WITH_JOBS), "create", "localsubjectaccessreviews.authorization.k8s.io",
					"where nobody may ask about another account, the preflight says so"),
			new UnaskedGrants(Set.of(Who.HELMS_JOBS), "get", "namespaces",
					"where helm 3 does not find an object it asks whether its namespace is there, and goes on without an answer"));

	/** An account. */
	enum Who {

		CONSOLE, CONSOLE_WITH_JOBS, HELMS_JOBS

	}

	private static UnaskedGrants of(String verbs, String resources, String why) {
		return new UnaskedGrants(Set.of(Who.CONSOLE, Who.CONSOLE_WITH_JOBS), verbs, resources, why);
	}

	/** Those of an account. */
	static Set<Deed> of(Who who, String namespace) {
		Set<Deed> deeds = new TreeSet<>();
		ALL.stream()
			.filter((grants) -> grants.who.contains(who))
			.forEach((grants) -> deeds.addAll(SpareGrants.deeds(namespace, grants.verbs, grants.resources)));
		return deeds;
	}

	/** What an account was given, and nobody has asked whether it may. */
	static Set<Deed> found(Access access, String namespace, String name) {
		Set<Deed> unasked = new TreeSet<>(access.granted(namespace, name));
		Set<Deed> asked = access.asked(namespace, name);
		unasked.removeIf((deed) -> deed.namespace().isEmpty()
				// of another account it can be asked only in a namespace
				? asked.stream()
					.anyMatch((question) -> new Deed("", question.group(), question.resource(), question.verb())
						.equals(deed))
				: asked.contains(deed));
		return unasked;
	}

}
