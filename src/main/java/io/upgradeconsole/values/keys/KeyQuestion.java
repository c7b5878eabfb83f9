package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.KeyPath;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade whose keys are asked about. Holds secrets: memory only.
 *
 * @param release which release
 * @param deployed the record that the upgrade starts from
 * @param upgrade the command
 * @param values its values file, or {@code null}
 * @param file the file's values, empty where there is none
 * @param target what it renders
 * @param secrets those of the release and of the rendering
 * @param masker hides them
 */
public record KeyQuestion(ReleaseRef release, ReleaseRecord deployed, HelmCommand.Upgrade upgrade,
		@Nullable ValuesInput values, Map<String, Object> file, Rendering target, Secrets secrets, Masker masker) {

	/** The keys that the user sets and the target chart does not list. */
	public static List<UserKey> unlisted(Rendering target) {
		return UserKey.unlisted(target.config(), target.chartValues(), subcharts(target.chart()));
	}

	private static List<String> subcharts(Map<String, Object> chart) {
		if (!(KeyPath.of("metadata", "dependencies").in(chart) instanceof List<?> dependencies)) {
			return List.of();
		}
		return dependencies.stream()
			.filter(Map.class::isInstance)
			.map((dependency) -> ValueTrees.map((Map<?, ?>) dependency))
			.flatMap((dependency) -> Stream.of(dependency.get("name"), dependency.get("alias")))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
	}

	@Override
	public String toString() {
		return "KeyQuestion[" + this.release + "]";
	}

}
