package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.values.ReusedValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders as the upgrade itself would.
 *
 * @param deployed what the release has set
 * @param input the upgrade's values file, {@code null} where it has none
 * @param file the file's values, empty where there is none
 */
record ServerRenders(Helm helm, HelmHome home, ClusterAccess cluster, HelmCommand.Upgrade upgrade,
		Map<String, Object> deployed, @Nullable ValuesInput input, Map<String, Object> file,
		Secrets secrets) implements ChartRenders {

	@Override
	public Rendering render(Changes changes) {
		List<UserKey> reused = changes.away().stream().filter((key) -> key.path().standsIn(this.deployed)).toList();
		Map<String, Object> overlay = ReusedValues.inForce(ValueTrees.with(changes.set()), ValueTrees.without(reused));
		return this.helm.render(this.upgrade, without(changes.away(), reused), overlay, this.home, this.cluster,
				this.secrets);
	}

	/**
	 * The file without the keys that only it has: a null over what is not deployed stays
	 * in the values, and a chart may stumble over it.
	 */
	private @Nullable ValuesInput without(List<UserKey> away, List<UserKey> reused) {
		List<UserKey> own = away.stream()
			.filter((key) -> !reused.contains(key) && key.path().standsIn(this.file))
			.toList();
		if (own.isEmpty()) {
			return this.input;
		}
		return new ValuesInput(Objects.requireNonNull(this.input).fileName(),
				JsonMapper.shared().writeValueAsBytes(ReusedValues.inForce(this.file, ValueTrees.without(own))));
	}

	@Override
	public String toString() {
		return "ServerRenders[" + this.upgrade.release() + "]";
	}

}
