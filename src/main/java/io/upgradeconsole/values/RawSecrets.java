package io.upgradeconsole.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.upgradeconsole.masking.SecretKeys;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that a file holds in clear although the chart can take each from a Secret
 * object: beside {@code password} it then lists {@code passwordSecretName}.
 */
final class RawSecrets {

	private static final String NAME = "SecretName";

	/** Which entry of the Secret is read; charts that let it be chosen list it, too. */
	private static final String ENTRY = "SecretKey";

	private final Map<String, Object> file;

	private final Map<String, Object> chartValues;

	private RawSecrets(Map<String, Object> file, Map<String, Object> chartValues) {
		this.file = file;
		this.chartValues = chartValues;
	}

	/**
	 * What to say of a file.
	 * @param chartValues the defaults of the chart, which tell how it calls the twins
	 */
	static Stream<ValuesFinding> check(Map<String, Object> file, Map<String, Object> chartValues) {
		return new RawSecrets(file, chartValues).check();
	}

	private Stream<ValuesFinding> check() {
		Map<KeyPath, KeyPath> twins = new LinkedHashMap<>();
		collect(KeyPath.ROOT, this.file, twins);
		if (twins.isEmpty()) {
			return Stream.empty();
		}
		String pairs = KeyNames
			.of(twins.entrySet().stream().map((pair) -> pair.getKey() + " (" + pair.getValue() + ")").toList());
		return Stream.of(new ValuesFinding("raw-secrets", ValuesFinding.Severity.INFO,
				(twins.size() == 1) ? "A secret stands in the file in clear"
						: twins.size() + " secrets stand in the file in clear",
				pairs + ". The chart can read "
						+ ((twins.size() == 1) ? "it from a Secret of the cluster, named by the key in brackets."
								: "each from a Secret of the cluster, named by the key in brackets."),
				"Make the Secret and name it in the file. The null takes the clear value out of force, once:\n"
						+ lines(twins)));
	}

	private void collect(KeyPath path, Map<?, ?> values, Map<KeyPath, KeyPath> twins) {
		values.forEach((key, value) -> {
			KeyPath here = path.under((String) key);
			if (value instanceof Map<?, ?> map) {
				collect(here, map, twins);
			}
			else if (isSet(value) && SecretKeys.holdsSecret(here.name())) {
				KeyPath twin = here.sibling(here.name() + NAME);
				if (twin.standsIn(this.chartValues)) {
					twins.put(here, twin);
				}
			}
		});
	}

	private String lines(Map<KeyPath, KeyPath> twins) {
		Map<String, Object> lines = new LinkedHashMap<>();
		twins.entrySet().stream().limit(KeyNames.NAMED).forEach((pair) -> {
			KeyPath secret = pair.getKey();
			secret.put(lines, null);
			if (!isSet(pair.getValue().in(this.file))) {
				pair.getValue().put(lines, "NAME-OF-THE-SECRET");
				KeyPath entry = secret.sibling(secret.name() + ENTRY);
				if (isSet(entry.in(this.chartValues))) {
					entry.put(lines, entry.in(this.chartValues));
				}
			}
		});
		return HelmYaml.block(lines).stripTrailing();
	}

	private static boolean isSet(@Nullable Object value) {
		return value != null && !value.toString().isBlank();
	}

}
