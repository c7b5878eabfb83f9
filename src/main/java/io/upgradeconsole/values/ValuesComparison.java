package io.upgradeconsole.values;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.masking.Masker;

/**
 * A values file beside the values that a release is deployed with: what becomes of each
 * key when helm upgrades with {@code --reset-then-reuse-values}. Holds no secret.
 *
 * @param changes each key that the file changes, and each that it does not mention and
 * that stays, by path; keys that it repeats are left out
 */
public record ValuesComparison(List<KeyChange> changes) {

	public ValuesComparison {
		changes = List.copyOf(changes);
	}

	/**
	 * Compares.
	 * @param deployed the user's values of the deployed revision
	 * @param file the file's values
	 * @param masker hides the secrets of both
	 */
	public static ValuesComparison of(Map<String, Object> deployed, Map<String, Object> file, Masker masker) {
		KeyWalk walk = new KeyWalk(masker);
		walk.compare(deployed, file);
		return new ValuesComparison(
				walk.changes().stream().sorted(Comparator.comparing((change) -> change.path().toString())).toList());
	}

	/** The keys of which this becomes. */
	public List<KeyChange> of(KeyChange.Kind kind) {
		return this.changes.stream().filter((change) -> change.kind() == kind).toList();
	}

	/** Whether the file says exactly what is deployed. */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/**
	 * The YAML that takes out of force what would stay, to be added to the file; empty
	 * where nothing would.
	 */
	public String linesToRemove() {
		return linesToRemove(Integer.MAX_VALUE);
	}

	String linesToRemove(int keys) {
		Map<String, Object> nulls = new LinkedHashMap<>();
		of(KeyChange.Kind.KEPT).stream().limit(keys).forEach((change) -> change.path().put(nulls, null));
		return nulls.isEmpty() ? "" : HelmYaml.block(nulls);
	}

}
