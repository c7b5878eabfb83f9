package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ValuePath;

/**
 * Says in a sentence or two what a change of an object comes to.
 */
class ChangeWords {

	private static final int NAMED = 3;

	private final ConfigReaders readers;

	private final LiveState live;

	private final Set<String> rolling;

	/**
	 * @param rolling kind and name of the workloads whose pods are replaced
	 */
	ChangeWords(ConfigReaders readers, LiveState live, Set<String> rolling) {
		this.readers = readers;
		this.live = live;
		this.rolling = rolling;
	}

	String created(ManifestObject planned) {
		return Hooks.goesAfterwards(planned) ? "It is new, and gone again when it has done its work." : "It is new.";
	}

	String removed(ManifestObject old) {
		if (Hooks.goesAfterwards(old)) {
			return "The new chart does not run it any more.";
		}
		if (old.source() == ManifestObject.Source.HOOK) {
			return "The new chart has none. Helm leaves what hooks made, so the object stays until someone deletes it.";
		}
		if (!this.live.removals().deletes(old)) {
			return "The new chart has none. It is marked to be kept, so it stays until someone deletes it.";
		}
		return switch (old.kind()) {
			case "PersistentVolumeClaim" ->
				"Helm deletes it, and its data with it, unless its storage class retains volumes.";
			case "Service", "Ingress" -> "Helm deletes it: whoever comes in by it no longer gets in.";
			case "Deployment", "StatefulSet", "DaemonSet" -> "Helm deletes it, and its pods end.";
			default -> "Helm deletes it: the new chart has none.";
		};
	}

	String recreated(ManifestObject old, ManifestObject planned, ChangedFields.Result fields) {
		String what = switch (planned.kind()) {
			case "Deployment", "StatefulSet", "DaemonSet" ->
				"It is deleted and re-created, and is away " + away(planned) + ".";
			case "Job", "Pod" -> "It runs again.";
			case "Service" -> Hooks.goesAfterwards(planned)
					? "It takes the place of the Service of this name, which helm then makes anew, with another cluster address."
					: "It is deleted and re-created, with another cluster address.";
			case "Ingress" ->
				"It is deleted and re-created: nobody comes in by it for a moment, and some load balancers give it another address.";
			default -> "It is deleted and re-created.";
		};
		return what + " " + (fields.isEmpty() ? "Nothing in it changes." : inside(old, planned, fields));
	}

	String updated(ManifestObject old, ManifestObject planned, ChangedFields.Result fields) {
		if (planned.source() == ManifestObject.Source.HOOK) {
			return "An upgrade does not run this hook, so the object stays as it is.";
		}
		if (fields.category() == Change.Category.IMMUTABLE) {
			return "The API server lets nobody change " + named(fields.of(Change.Category.IMMUTABLE)) + ", so the "
					+ what() + " would fail.";
		}
		return inPlace(old, planned, fields);
	}

	/** What comes of an object that helm changes as it stands. */
	final String inPlace(ManifestObject old, ManifestObject planned, ChangedFields.Result fields) {
		List<String> words = new ArrayList<>(List.of(inside(old, planned, fields)));
		if (fields.rollsPods()) {
			words.add("Its pods are replaced.");
		}
		if (fields.category() == Change.Category.CONFIG) {
			words.addAll(readBy(planned));
		}
		return String.join(" ", words);
	}

	/** What would fail. */
	String what() {
		return "upgrade";
	}

	/**
	 * Whether workloads keep what they read of it until somebody restarts them: the chart
	 * has no checksum in its pod templates.
	 */
	boolean hasStaleReaders(ManifestObject config) {
		return this.readers.of(config).stream().anyMatch((reader) -> !rolls(reader));
	}

	private List<String> readBy(ManifestObject config) {
		List<ManifestObject> readers = this.readers.of(config);
		List<String> words = new ArrayList<>();
		String stale = readers.stream().filter((reader) -> !rolls(reader)).map(ChangeWords::name).collect(joined());
		if (!stale.isEmpty()) {
			words.add("Pods take it over only when they start, and these do not restart by themselves: " + stale + ".");
		}
		String fresh = readers.stream().filter(this::rolls).map(ManifestObject::name).collect(joined());
		if (!fresh.isEmpty()) {
			words.add("The pods of these are replaced anyway and take it over: " + fresh + ".");
		}
		return words;
	}

	private boolean rolls(ManifestObject workload) {
		return this.rolling.contains(name(workload));
	}

	private String away(ManifestObject workload) {
		return this.live.starts()
			.words(workload.name())
			.map((time) -> "for " + time + ", as at its last start")
			.orElse("until its new pods are ready; its pods of now do not tell how long that takes");
	}

	static String inside(ManifestObject old, ManifestObject planned, ChangedFields.Result fields) {
		if (fields.areAll(Change.Category.LABELS)) {
			return "Only its labels or annotations change.";
		}
		List<String> words = new ArrayList<>();
		if (!old.images().equals(planned.images())) {
			words.add("Image " + String.join(", ", old.images()) + " becomes " + String.join(", ", planned.images())
					+ ".");
		}
		fields.of(Change.Category.RESOURCES).forEach((field) -> words.add(moved("Resources", field)));
		fields.of(Change.Category.REPLICAS).forEach((field) -> words.add(moved("Number of pods", field)));
		List<FieldChange> settings = fields.of(Change.Category.CONFIG);
		if (!settings.isEmpty()) {
			words.add("Settings change: " + named(settings) + ".");
		}
		List<FieldChange> others = fields.of(Change.Category.OTHER);
		if (!others.isEmpty()) {
			words.add("Changed: " + named(others) + ".");
		}
		if (fields.more() > 0) {
			words.add("And " + fields.more() + " fields more.");
		}
		if (ValuePath.find(planned.content(), "spec.replicas") instanceof Integer replicas && replicas == 0) {
			words.add("It runs no pods.");
		}
		return String.join(" ", words);
	}

	private static String moved(String what, FieldChange field) {
		String from = (field.before() != null) ? field.before() : "not set";
		String to = (field.after() != null) ? field.after() : "not set";
		return what + ": " + last(field.path()) + " " + from + " becomes " + to + ".";
	}

	/** Such as {@code limits.memory}: whose it is says the object. */
	private static String last(String path) {
		int resources = path.indexOf("resources.");
		return (resources >= 0) ? path.substring(resources + "resources.".length())
				: path.substring(path.lastIndexOf('.') + 1);
	}

	private static String named(List<FieldChange> fields) {
		String more = (fields.size() > NAMED) ? " and " + (fields.size() - NAMED) + " more" : "";
		return fields.stream().limit(NAMED).map(FieldChange::path).collect(joined()) + more;
	}

	private static String name(ManifestObject object) {
		return object.kind() + " " + object.name();
	}

	private static Collector<CharSequence, ?, String> joined() {
		return Collectors.joining(", ");
	}

}
