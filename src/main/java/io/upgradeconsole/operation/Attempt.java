package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * What was tried.
 *
 * @param release with which release
 * @param before its newest revision before
 * @param timeout how long helm was to wait, as its command says it
 */
record Attempt(ReleaseRef release, Revision before, String timeout) {

	static Attempt of(Plan plan) {
		return new Attempt(plan.release(), plan.baseRevision(), plan.content().timeout());
	}

	String namespace() {
		return this.release.namespace().value();
	}

}
