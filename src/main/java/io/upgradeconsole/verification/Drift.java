package io.upgradeconsole.verification;

import java.util.List;

import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What in the cluster is no longer as a revision recorded it. It holds no secret.
 *
 * @param compared how many objects were looked at
 * @param changed those that differ
 * @param unchecked by sentences on why, the objects that could not be compared
 * @param problem why nothing was compared, or {@code null}
 */
public record Drift(int compared, List<DriftedObject> changed, List<String> unchecked, @Nullable Problem problem) {

	/** Nothing was looked at, and nothing is known. */
	public static final Drift NONE = new Drift(0, List.of(), List.of(), null);

	public Drift {
		changed = List.copyOf(changed);
		unchecked = List.copyOf(unchecked);
	}

	static Drift unknown(Problem problem) {
		return new Drift(0, List.of(), List.of(), problem);
	}

}
