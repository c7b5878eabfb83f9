package io.upgradeconsole.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ObjectRestoration;

/**
 * What {@code helm rollback} leaves to be done: it restores no hook, and the services are
 * hooks.
 *
 * @param restored of the target revision's hooks, those to be put back, in this order:
 * what pods read comes before the workloads
 * @param removed what only hooks of newer revisions have made
 * @param staying of that, what holds data or other objects and is never deleted
 */
record PutBack(List<ManifestObject> restored, List<ManifestObject> removed, List<ManifestObject> staying) {

	/**
	 * Finds it by the records.
	 * @param target the objects of the revision to return to
	 * @param newest the objects of the newest revision, whose manifest helm compares with
	 * @param newer the hooks of all revisions that are newer than what the target is
	 */
	static PutBack of(List<ManifestObject> target, List<ManifestObject> newest, Collection<ManifestObject> newer) {
		Set<String> ofTargetsManifest = identities(target, ManifestObject.Source.MANIFEST);
		Map<String, ManifestObject> restored = new LinkedHashMap<>();
		target.stream()
			.filter(Hooks::isLeftByRollback)
			// what the manifest has by that name is helm's, and stands
			.filter((hook) -> !ofTargetsManifest.contains(StepObject.identity(hook)))
			.sorted(Comparator.comparing((ManifestObject hook) -> ConfigReaders.WORKLOADS.contains(hook.kind())))
			.forEach((hook) -> restored.putIfAbsent(StepObject.identity(hook), hook));
		Map<String, ManifestObject> leftOver = leftOver(target, newest, newer);
		return new PutBack(List.copyOf(restored.values()),
				leftOver.values().stream().filter((object) -> !stays(object)).toList(),
				leftOver.values().stream().filter(PutBack::stays).toList());
	}

	private static Map<String, ManifestObject> leftOver(List<ManifestObject> target, List<ManifestObject> newest,
			Collection<ManifestObject> newer) {
		Set<String> known = identities(target, ManifestObject.Source.MANIFEST);
		known.addAll(identities(target, ManifestObject.Source.HOOK));
		// helm deletes what only the newest manifest has
		known.addAll(identities(newest, ManifestObject.Source.MANIFEST));
		Map<String, ManifestObject> leftOver = new LinkedHashMap<>();
		newer.stream()
			.filter((hook) -> Hooks.lasts(hook) || Hooks.runsOnce(hook))
			.filter((hook) -> !known.contains(StepObject.identity(hook)))
			.forEach((hook) -> leftOver.putIfAbsent(StepObject.identity(hook), hook));
		return leftOver;
	}

	private static boolean stays(ManifestObject object) {
		return ObjectRestoration.NEVER_REMOVED.contains(object.kind())
				|| object.annotation("helm.sh/resource-policy").equals("keep");
	}

	private static Set<String> identities(List<ManifestObject> objects, ManifestObject.Source source) {
		return objects.stream()
			.filter((object) -> object.source() == source)
			.map(StepObject::identity)
			.collect(Collectors.toSet());
	}

}
