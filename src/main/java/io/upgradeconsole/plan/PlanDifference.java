package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs between a plan and the one that it replaces.
 *
 * @param sameDigest whether exactly the same would run, on the same revision
 * @param differences each in a sentence
 */
public record PlanDifference(boolean sameDigest, List<String> differences) {

	/** What is different in the newer plan. */
	public static PlanDifference between(Plan former, Plan newer) {
		List<String> differences = new ArrayList<>();
		PlanContent then = former.content();
		PlanContent now = newer.content();
		if (!former.baseRevision().equals(newer.baseRevision())) {
			differences
				.add("It starts from revision " + newer.baseRevision() + " instead of " + former.baseRevision() + ".");
		}
		if (!then.commands().equals(now.commands())) {
			differences.add("Other commands run.");
		}
		if (!then.valuesDigest().equals(now.valuesDigest())) {
			differences.add("The values file has another content.");
		}
		if (!then.chartDigest().isEmpty() && !now.chartDigest().isEmpty()
				&& !then.chartDigest().equals(now.chartDigest())) {
			differences.add("The archive of chart " + now.chartVersion() + " is another one"
					+ (then.chartVersion().equals(now.chartVersion()) ? "."
							: " than that of " + then.chartVersion() + "."));
		}
		objects(then.objectDigests(), now.objectDigests(), differences);
		findings(then, now, differences);
		return new PlanDifference(former.digest().equals(newer.digest()), differences);
	}

	private static void objects(Map<String, String> then, Map<String, String> now, List<String> differences) {
		Set<String> keys = new TreeSet<>(then.keySet());
		keys.addAll(now.keySet());
		keys.removeIf((key) -> Objects.equals(then.get(key), now.get(key)));
		add("Objects that would come out otherwise: ", keys.stream().map(PlanDifference::words).toList(), differences);
	}

	private static void findings(PlanContent then, PlanContent now, List<String> differences) {
		Set<String> before = codes(then);
		Set<String> after = codes(now);
		add("New findings: ", after.stream().filter((code) -> !before.contains(code)).toList(), differences);
		add("Findings that are gone: ", before.stream().filter((code) -> !after.contains(code)).toList(), differences);
	}

	private static Set<String> codes(PlanContent plan) {
		return plan.findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
	}

	private static void add(String words, List<String> what, List<String> differences) {
		if (!what.isEmpty()) {
			differences.add(words + String.join(", ", what) + ".");
		}
	}

	/** Such as "Deployment zymtrace-web (hook)" for HOOK/Deployment//zymtrace-web. */
	static String words(String key) {
		String[] parts = key.split("/");
		return parts[1] + " " + parts[parts.length - 1] + (parts[0].equals("HOOK") ? " (hook)" : "");
	}

}
