package io.upgradeconsole.values;

import io.upgradeconsole.target.ReleaseRef;

/**
 * The values that a release was deployed with, from which a values file can be
 * reconstructed.
 */
public interface DeployedValues {

	/** The user-supplied values of the deployed revision, as YAML. */
	String yaml(ReleaseRef release);

}
