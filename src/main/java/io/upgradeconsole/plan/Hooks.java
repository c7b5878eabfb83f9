package io.upgradeconsole.plan;

import java.util.List;
import java.util.Locale;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What helm does with an object that is a hook.
 */
final class Hooks {

	private Hooks() {
	}

	/** Whether an upgrade makes it. */
	static boolean runsOnUpgrade(ManifestObject object) {
		List<String> moments = words(object, "helm.sh/hook");
		return object.source() == ManifestObject.Source.HOOK
				&& (moments.contains("pre-upgrade") || moments.contains("post-upgrade"));
	}

	/** Whether helm deletes it again as soon as it has done its work. */
	static boolean goesAfterwards(ManifestObject object) {
		return words(object, "helm.sh/hook-delete-policy").contains("hook-succeeded");
	}

	/**
	 * Whether it is made, and goes, before helm touches the manifest: what the manifest
	 * has of the same kind and name is deleted for it and made anew after it.
	 */
	static boolean makesRoom(ManifestObject object) {
		return object.source() == ManifestObject.Source.HOOK && goesAfterwards(object)
				&& words(object, "helm.sh/hook").contains("pre-upgrade");
	}

	private static List<String> words(ManifestObject object, String annotation) {
		return List.of(object.annotation(annotation).toLowerCase(Locale.ROOT).split("[,\\s]+"));
	}

}
