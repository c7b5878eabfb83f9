package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.ReleaseFacts;

/**
 * A rollback, and what it changes: what runs beside what is to run again. Holds secrets:
 * memory only.
 *
 * @param records what helm keeps
 * @param putBack what helm leaves to be done
 * @param hooks the objects of that, as they are
 * @param objects what helm and the console change, before and after
 * @param changes what happens to each object, the riskiest first
 * @param masker hides the secrets of both sides
 * @param removals what is spared when helm drops it
 */
record PlannedRollback(RollbackRecords records, PutBack putBack, LiveHooks.Seen hooks, Comparison objects,
		List<Change> changes, Masker masker, Removals removals) {

	static PlannedRollback of(RollbackRecords records, PutBack putBack, LiveHooks.Seen hooks, Removals removals) {
		List<ManifestObject> before = manifest(records.current());
		List<ManifestObject> after = manifest(records.target());
		hooks.restored().forEach((each) -> {
			if (each.now() != null) {
				before.add(each.now());
			}
			after.add(each.then());
		});
		before.addAll(hooks.removed());
		Masker masker = Masker.of(records.secrets().plus(secrets(before)).plus(secrets(after)));
		Comparison objects = Comparison.of(new RenderedObjects(before), new RenderedObjects(after), VolatileFields.NONE,
				masker);
		return new PlannedRollback(records, putBack, hooks, objects,
				new ChangeList(objects, LiveState.of(removals), Effects.ROLLBACK).changes(), masker, removals);
	}

	/** How each object changes, line by line, the riskiest first. */
	List<ObjectDiff> diffs() {
		return new ObjectDiffs(this.objects).all(this.changes);
	}

	/** The services' images, as they run and as they will. */
	List<ImageChange> images() {
		return ServiceImages.changes(images(this.objects.before(), this.records.current()),
				images(this.objects.after(), this.records.target()));
	}

	/** The chart's databases that live in the cluster. */
	List<String> databasesInCluster() {
		return ReleaseFacts.databaseModes(this.records.target())
			.entrySet()
			.stream()
			.filter((mode) -> mode.getValue().equals("create"))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Kinds and names, as a sentence lists them. */
	static String named(List<ManifestObject> objects) {
		return objects.stream().map((object) -> object.kind() + " " + object.name()).collect(Collectors.joining(", "));
	}

	private static Map<String, String> images(RenderedObjects objects, ReleaseRecord record) {
		return ServiceImages.of(objects.all(), record.namePrefix());
	}

	private static List<ManifestObject> manifest(ReleaseRecord record) {
		return new ArrayList<>(record.objects()
			.stream()
			.filter((object) -> object.source() == ManifestObject.Source.MANIFEST)
			.toList());
	}

	private static Secrets secrets(List<ManifestObject> objects) {
		return Secrets.inObjects(objects.stream().map(ManifestObject::content).toList());
	}

	@Override
	public String toString() {
		return "PlannedRollback[" + this.records + "]";
	}

}
