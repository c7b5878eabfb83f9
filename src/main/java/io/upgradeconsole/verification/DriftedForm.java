package io.upgradeconsole.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One object as it should be and as it is. Holds secrets: memory only.
 *
 * @param object the recorded object
 * @param wanted what the API server makes of the record
 * @param live as it is, {@code null} where it is gone
 * @param differences where they differ
 * @param problem why that is not known, or {@code null}
 */
record DriftedForm(ManifestObject object, Map<String, Object> wanted, @Nullable Map<String, Object> live,
		List<RecordedFields.Difference> differences, @Nullable Problem problem) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int LONGEST_VALUE = 160;

	static DriftedForm unknown(ManifestObject object, Problem problem) {
		return new DriftedForm(object, Map.of(), Map.of(), List.of(), problem);
	}

	static DriftedForm of(LiveObjects objects, ReleaseRef release, ManifestObject object) {
		Map<String, Object> recorded = asKept(object.content());
		Optional<Map<String, Object>> live = objects.find(release.cluster(), release.namespace(), object);
		if (live.isEmpty()) {
			return new DriftedForm(object, recorded, null, List.of(), null);
		}
		List<RecordedFields.Difference> plain = RecordedFields.compare(recorded, recorded, live.get());
		if (plain.isEmpty()) {
			return new DriftedForm(object, recorded, live.get(), List.of(), null);
		}
		LiveObjects.DryRun applied = objects.dryRun(release.cluster(), release.namespace(), object, recorded);
		if (!applied.isAccepted()) {
			// The record can no longer be applied, say because a volume has grown: then
			// the record itself is all there is to compare with.
			return new DriftedForm(object, recorded, live.get(), plain, null);
		}
		return new DriftedForm(object, applied.content(), live.get(),
				RecordedFields.compare(recorded, applied.content(), live.get()), null);
	}

	boolean isDrifted() {
		return this.problem == null && (this.live == null || !this.differences.isEmpty());
	}

	Problem requiredProblem() {
		return Objects.requireNonNull(this.problem);
	}

	/** An autoscaler's work is no drift. */
	DriftedForm withoutReplicas(Set<String> autoscaled) {
		if (!autoscaled.contains(this.object.kind() + "/" + this.object.name())) {
			return this;
		}
		return new DriftedForm(this.object, this.wanted, this.live,
				this.differences.stream().filter((each) -> !each.path().text().equals("spec.replicas")).toList(),
				this.problem);
	}

	DriftedObject masked(Secrets known) {
		String name = this.object.kind() + " " + this.object.name();
		boolean hook = this.object.source() == ManifestObject.Source.HOOK;
		if (this.live == null) {
			return new DriftedObject(name, hook, false, List.of());
		}
		Masker masker = Masker.of(known.plus(Secrets.inObjects(List.of(this.wanted, this.live))));
		Object wantedShown = masker.maskTree(this.wanted);
		Object liveShown = masker.maskTree(this.live);
		FieldOwners owners = new FieldOwners(this.live);
		return new DriftedObject(name, hook, owners.isAppliedByHelm(), this.differences.stream().map((difference) -> {
			String recorded = text(at(wantedShown, difference.wantedAt()));
			String now = difference.liveAt().isEmpty() ? null : text(at(liveShown, difference.liveAt()));
			return new DriftedObject.Field(difference.path().text(), recorded,
					recorded.equals(now) ? "another value" : now, owners.of(difference.liveAt()).orElse(null));
		}).toList());
	}

	private static @Nullable Object at(@Nullable Object tree, List<Object> way) {
		Object current = way.isEmpty() ? null : tree;
		for (Object step : way) {
			current = (current instanceof Map<?, ?> map) ? map.get(step)
					: (current instanceof List<?> list) ? list.get((Integer) step) : null;
		}
		return current;
	}

	private static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String text = (value instanceof Map || value instanceof List) ? JSON.writeValueAsString(value)
				: value.toString();
		return (text.length() <= LONGEST_VALUE) ? text
				: text.substring(0, LONGEST_VALUE) + "… (" + text.length() + " characters)";
	}

	/**
	 * The recorded object in the form that the API server keeps: what of a Secret is
	 * written in clear text becomes data, and nobody sets a status or a null.
	 */
	private static Map<String, Object> asKept(Map<String, Object> recorded) {
		Map<String, Object> kept = new LinkedHashMap<>();
		recorded.forEach((key, value) -> {
			if (value != null && !key.equals("status") && !key.equals("stringData")) {
				kept.put(key, Objects.requireNonNull(withoutNulls(value)));
			}
		});
		if ("Secret".equals(recorded.get("kind")) && recorded.get("stringData") instanceof Map<?, ?> clear) {
			Map<String, Object> data = new LinkedHashMap<>();
			if (kept.get("data") instanceof Map<?, ?> encoded) {
				encoded.forEach((key, value) -> data.put(key.toString(), value));
			}
			clear.forEach((key, value) -> data.put(key.toString(),
					Base64.getEncoder().encodeToString(Objects.toString(value, "").getBytes(StandardCharsets.UTF_8))));
			kept.put("data", data);
		}
		return kept;
	}

	private static @Nullable Object withoutNulls(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().filter(Objects::nonNull).map(DriftedForm::withoutNulls).toList();
		}
		if (!(value instanceof Map<?, ?> map)) {
			return value;
		}
		Map<String, @Nullable Object> kept = new LinkedHashMap<>();
		map.forEach((key, child) -> {
			if (child != null && !key.equals("creationTimestamp")) {
				kept.put(key.toString(), withoutNulls(child));
			}
		});
		return kept;
	}

	@Override
	public String toString() {
		return "DriftedForm[" + this.object + "]";
	}

}
