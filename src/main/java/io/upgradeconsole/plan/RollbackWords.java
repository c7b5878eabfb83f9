package io.upgradeconsole.plan;

import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * Says what a rollback does to an object: by helm where the manifest has it, by the
 * console where it is a hook.
 */
final class RollbackWords extends ChangeWords {

	private final LiveState live;

	RollbackWords(ConfigReaders readers, LiveState live, Set<String> rolling) {
		super(readers, live, rolling);
		this.live = live;
	}

	@Override
	String created(ManifestObject planned) {
		return isHook(planned) ? "It is gone. The console makes it again." : "Helm makes it again.";
	}

	@Override
	String removed(ManifestObject old) {
		if (isHook(old)) {
			return "Only a newer revision has it. Helm would leave it; the console removes it when the rollback is verified.";
		}
		if (!this.live.removals().deletes(old)) {
			return "The older revision has none. It is marked to be kept, so it stays until someone deletes it.";
		}
		return switch (old.kind()) {
			case Removals.CLAIM -> "Helm deletes it, and its data with it, unless its storage class retains volumes.";
			case "Service", "Ingress" -> "Helm deletes it: whoever comes in by it no longer gets in.";
			default -> "Helm deletes it: the older revision has none.";
		};
	}

	@Override
	String updated(ManifestObject old, ManifestObject planned, ChangedFields.Result fields) {
		if (!isHook(planned)) {
			return super.updated(old, planned, fields);
		}
		boolean pods = ConfigReaders.WORKLOADS.contains(planned.kind());
		if (fields.isEmpty()) {
			return pods ? "It is as it was, but its pods are replaced, so that they read the older configuration."
					: "It is as it was.";
		}
		return "The console puts it back. "
				+ (pods ? inside(old, planned, fields) + " Its pods are replaced, step by step."
						: inPlace(old, planned, fields));
	}

	@Override
	String what() {
		return "rollback";
	}

	private static boolean isHook(ManifestObject object) {
		return object.source() == ManifestObject.Source.HOOK;
	}

}
