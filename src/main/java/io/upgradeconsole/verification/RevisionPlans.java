package io.upgradeconsole.verification;

import java.util.List;
import java.util.Optional;

import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ReleaseRef;

/**
 * Knows which revisions were planned with this console, and what is at work on a release
 * now. Whoever runs plans does.
 */
public interface RevisionPlans {

	/**
	 * How what helm recorded differs from the plan that was approved.
	 * @return none where no plan of this console made the revision
	 */
	Optional<Comparison> compare(ReleaseRef release, ReleaseRecord record);

	/**
	 * Who runs what on the release now, in a sentence.
	 * @return none where nobody does
	 */
	Optional<String> atWork(ReleaseRef release);

	/**
	 * A record beside its plan.
	 *
	 * @param digest of the approved plan
	 * @param differences each in a few words; none where helm recorded what was approved
	 */
	record Comparison(String digest, List<String> differences) {

		public Comparison {
			differences = List.copyOf(differences);
		}

	}

}
