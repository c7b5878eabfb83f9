package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.cluster.LiveMetadata;
import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.NamespaceMetadata;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Finds what a failed hook or a newer revision has left behind: objects that exist, that
 * the revision in question does not name, and that another revision does, or that carry
 * the release's marks.
 */
@Component
class Leftovers {

	/** Older ones would have been found after an earlier operation. */
	private static final int LOOKED_BACK = 4;

	private static final int AT_ONCE = 8;

	/** Never removed by anybody but a person, so none of them tells of anything. */
	private static final Set<String> LASTING = Set.of("PersistentVolumeClaim", "PersistentVolume", "Namespace",
			"CustomResourceDefinition", "Pod");

	private final ReleaseRecords records;

	private final LiveObjects objects;

	private final NamespaceMetadata metadata;

	private final SideBySide sideBySide;

	Leftovers(ReleaseRecords records, LiveObjects objects, NamespaceMetadata metadata, SideBySide sideBySide) {
		this.records = records;
		this.objects = objects;
		this.metadata = metadata;
		this.sideBySide = sideBySide;
	}

	/**
	 * What is left over.
	 * @param history the kept revisions, newest first
	 */
	List<Leftover> find(Expectation expectation, ReleaseRecord content, List<RecordRef> history) {
		ReleaseRef release = expectation.release();
		Set<String> named = new HashSet<>();
		content.objects().forEach((object) -> named.add(identity(object)));
		named.addAll(expectation.goesLater());
		Map<String, Leftover> found = new LinkedHashMap<>();
		List<Candidate> candidates = candidates(content, others(expectation, content, history), named);
		List<Boolean> existing = this.sideBySide.each(candidates, AT_ONCE,
				(candidate) -> exists(release, candidate.object()));
		for (int i = 0; i < candidates.size(); i++) {
			if (existing.get(i)) {
				found.putIfAbsent(identity(candidates.get(i).object()), candidates.get(i).leftover());
			}
		}
		Marks marks = Marks.of(release, content);
		for (LiveMetadata live : this.metadata.list(release.cluster(), release.namespace())) {
			String identity = live.kind() + "/" + live.name();
			if (!named.contains(identity) && marks.areOn(live)) {
				found.putIfAbsent(identity, new Leftover(identity, "no revision that helm keeps names it", false));
			}
		}
		return List.copyOf(found.values());
	}

	private record Candidate(ManifestObject object, Leftover leftover) {

	}

	private record Other(RecordRef ref, List<ManifestObject> objects) {

	}

	private List<Other> others(Expectation expectation, ReleaseRecord content, List<RecordRef> history) {
		List<RecordRef> refs = history.stream()
			.filter((ref) -> !ref.revision().equals(content.revision())
					&& !ref.revision().equals(expectation.revision()))
			.limit(LOOKED_BACK)
			.toList();
		return this.sideBySide.each(refs, LOOKED_BACK, (ref) -> new Other(ref, objects(ref)));
	}

	private List<ManifestObject> objects(RecordRef ref) {
		try {
			return this.records.read(ref.release(), ref.revision()).objects();
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("cluster-unreachable")) {
				throw ex;
			}
			// helm removes the oldest revision while it makes a new one
			return List.of();
		}
	}

	private static List<Candidate> candidates(ReleaseRecord content, List<Other> others, Set<String> named) {
		int origin = RollbackNote.of(content).map(RollbackNote::target).orElse(content.revision().number());
		List<Candidate> candidates = new ArrayList<>();
		for (Other other : others) {
			boolean failed = !other.ref().status().equals("superseded") && !other.ref().status().equals("deployed");
			boolean newer = other.ref().revision().number() > origin;
			String why = "revision " + other.ref().revision() + ((failed) ? ", which failed, names it" : newer
					? ", a newer one, names it" : ", an older one, named it; helm leaves such hooks where they are");
			other.objects()
				.stream()
				.filter((object) -> object.namespace().isEmpty()
						|| object.namespace().equals(other.ref().release().namespace().value()))
				.filter((object) -> !LASTING.contains(object.kind()) && !named.contains(identity(object)))
				.filter(Expectation::isInstalled)
				.filter((object) -> !object.annotation("helm.sh/resource-policy").equals("keep"))
				.forEach((object) -> candidates
					.add(new Candidate(object, new Leftover(identity(object), why, !failed && !newer))));
		}
		return candidates;
	}

	/** Whether it is there; what was in a manifest, only as helm made it. */
	private boolean exists(ReleaseRef release, ManifestObject object) {
		try {
			Optional<Map<String, Object>> live = this.objects.find(release.cluster(), release.namespace(), object);
			return live.filter((content) -> object.source() == ManifestObject.Source.HOOK || isHelms(content))
				.isPresent();
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("cluster-unreachable")) {
				throw ex;
			}
			return false;
		}
	}

	private static boolean isHelms(Map<String, Object> content) {
		return content.get("metadata") instanceof Map<?, ?> metadata
				&& metadata.get("annotations") instanceof Map<?, ?> annotations
				&& Objects.nonNull(annotations.get("meta.helm.sh/release-name"));
	}

	private static String identity(ManifestObject object) {
		return object.kind() + "/" + object.name();
	}

}
