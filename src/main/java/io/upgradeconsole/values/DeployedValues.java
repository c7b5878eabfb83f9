package io.upgradeconsole.values;

import java.util.Map;

import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * The values that a release is deployed with.
 */
public interface DeployedValues {

	/**
	 * The user-supplied values of the deployed revision, as YAML that changes nothing
	 * when an upgrade takes it.
	 */
	String yaml(ReleaseRef release);

	/**
	 * The same, to compare with.
	 * @throws ProblemException when the release cannot be read
	 */
	Current current(ReleaseRef release);

	/**
	 * Values of a revision. They hold secrets: memory only.
	 *
	 * @param revision the revision that the next upgrade starts from
	 * @param config what the user set
	 * @param chartValues the chart's defaults
	 */
	record Current(Revision revision, Map<String, Object> config, Map<String, Object> chartValues) {

		@Override
		public String toString() {
			return "Current[revision=" + this.revision + "]";
		}

	}

}
