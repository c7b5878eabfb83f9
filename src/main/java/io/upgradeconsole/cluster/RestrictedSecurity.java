package io.upgradeconsole.cluster;

import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;

/**
 * What every pod of the console's has: no more than the restricted Pod Security Standard
 * admits, and a root file system that nothing writes to.
 */
final class RestrictedSecurity {

	private RestrictedSecurity() {
	}

	static PodSecurityContextBuilder pod(long user) {
		return new PodSecurityContextBuilder().withRunAsNonRoot(true)
			.withRunAsUser(user)
			.withRunAsGroup(user)
			.withNewSeccompProfile()
			.withType("RuntimeDefault")
			.endSeccompProfile();
	}

	static SecurityContext container() {
		return new SecurityContextBuilder().withAllowPrivilegeEscalation(false)
			.withReadOnlyRootFilesystem(true)
			.withNewCapabilities()
			.withDrop("ALL")
			.endCapabilities()
			.build();
	}

}
