package io.upgradeconsole.cluster;

import java.util.List;

/**
 * An Ingress as it is in the cluster now.
 *
 * @param name its name
 * @param rules which host leads to which Services
 * @param encrypted whether it serves TLS
 * @param addresses where its controller serves it, none where it does not yet
 */
public record LiveIngress(String name, List<Rule> rules, boolean encrypted, List<String> addresses) {

	public LiveIngress {
		rules = List.copyOf(rules);
		addresses = List.copyOf(addresses);
	}

	/**
	 * One rule.
	 *
	 * @param host the host, empty for any
	 * @param services the names of the Services behind it
	 */
	public record Rule(String host, List<String> services) {

		public Rule {
			services = List.copyOf(services);
		}

	}

}
