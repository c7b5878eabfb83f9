package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cluster was asked, and cannot pull all images. This is no rule: it is found out
 * when the plan is made and shown already, and changes neither its content nor its
 * digest.
 */
final class ImagesNotPullable {

	private static final int NAMED = 8;

	private ImagesNotPullable() {
	}

	static Optional<Finding> of(List<ImageResult> results) {
		List<ImageResult> missing = results.stream()
			.filter((result) -> result.state() == ImageResult.State.NOT_PULLABLE)
			.toList();
		if (missing.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Finding.warning("images-not-pullable", ImageTally.of(results).sentence(), asked(missing)
				+ " If the upgrade starts like this, helm re-creates what uses them, and its pods cannot start: "
				+ named(users(missing)) + ".", remedy(missing)));
	}

	private static String asked(List<ImageResult> missing) {
		Map<String, Set<String>> byRegistry = new LinkedHashMap<>();
		missing.forEach((result) -> byRegistry.computeIfAbsent(registry(result), (first) -> new LinkedHashSet<>())
			.add(new ImageName(result.image()).path()));
		return byRegistry.entrySet()
			.stream()
			.map((each) -> each.getKey() + " was asked in vain for " + named(each.getValue()) + ".")
			.collect(Collectors.joining(" "));
	}

	private static String registry(ImageResult result) {
		return (result.mirror() != null) ? "The mirror " + result.registry() + " (" + result.mirror().setting() + ")"
				: "The registry " + result.registry();
	}

	private static Set<String> users(List<ImageResult> missing) {
		return missing.stream()
			.flatMap((result) -> result.usedBy().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String remedy(List<ImageResult> missing) {
		boolean mirrored = missing.stream().allMatch((result) -> result.mirror() != null);
		return mirrored ? "Copy the missing tags to the mirror with the commands beside the result, then check again."
				: "Read what the kubelet says of each. Check the tag, the pull secret, and that the nodes reach the registry; then check again.";
	}

	private static String named(Set<String> words) {
		String more = (words.size() > NAMED) ? " and " + (words.size() - NAMED) + " more" : "";
		return words.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
	}

}
