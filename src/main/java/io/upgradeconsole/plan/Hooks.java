package io.upgradeconsole.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What helm does with an object that is a hook.
 */
final class Hooks {

	private static final Set<String> RUNS_ONCE = Set.of("Job", "Pod");

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

	/**
	 * Whether it is there when an install or an upgrade has ended well, and makes pods or
	 * holds something for long: not what has run and is over.
	 */
	static boolean lasts(ManifestObject object) {
		return object.source() == ManifestObject.Source.HOOK && !RUNS_ONCE.contains(object.kind())
				&& !goesAfterwards(object) && comesWithARevision(object);
	}

	/**
	 * Whether a rollback has to put it back: helm runs none of these hooks when it rolls
	 * back. Of those that run before the manifest, Secrets are what pods cannot do
	 * without.
	 */
	static boolean isLeftByRollback(ManifestObject object) {
		List<String> moments = words(object, "helm.sh/hook");
		return lasts(object) && !moments.contains("pre-rollback") && !moments.contains("post-rollback")
				&& (object.kind().equals("Secret") || moments.contains("post-install")
						|| moments.contains("post-upgrade"));
	}

	/** Whether it runs once when a revision is installed, and is over then. */
	static boolean runsOnce(ManifestObject object) {
		return RUNS_ONCE.contains(object.kind()) && comesWithARevision(object);
	}

	/** Not what helm makes for a test, a rollback or an uninstall. */
	private static boolean comesWithARevision(ManifestObject object) {
		return words(object, "helm.sh/hook").stream()
			.anyMatch((moment) -> moment.endsWith("-install") || moment.endsWith("-upgrade"));
	}

	private static List<String> words(ManifestObject object, String annotation) {
		return List.of(object.annotation(annotation).toLowerCase(Locale.ROOT).split("[,\\s]+"));
	}

}
