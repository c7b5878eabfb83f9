package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;

import org.springframework.stereotype.Component;

/**
 * Whether helm recorded what was approved: a chart that renders otherwise while helm runs
 * than it did before would change what nobody has read. Of a rollback, whether the record
 * is that of the revision it returned to.
 */
@Component
class RecordCheck {

	private static final String CODE = "ran-as-planned";

	private static final String TITLE = "Helm recorded what was planned";

	private static final int NAMED = 8;

	private final ReleaseRecords records;

	private final RevisionPlans plans;

	RecordCheck(ReleaseRecords records, RevisionPlans plans) {
		this.records = records;
		this.plans = plans;
	}

	Check answer(Expectation expectation) {
		ReleaseRecord content = expectation.content();
		if (content == null) {
			return Check.of(CODE, TITLE, false, List.of("Helm keeps no record of revision " + expectation.revision()));
		}
		if (!content.revision().equals(expectation.revision())) {
			return returned(expectation, content);
		}
		return this.plans.compare(expectation.release(), content)
			.map((comparison) -> Check.of(CODE, TITLE, comparison.differences().isEmpty(),
					comparison.differences().isEmpty()
							? List.of("The record of revision " + content.revision()
									+ " equals the approved plan, digest " + comparison.digest())
							: shortened(comparison.differences())))
			.orElseGet(() -> Check.skipped(CODE, TITLE,
					"Revision " + content.revision() + " was not made by a plan of this console."));
	}

	private Check returned(Expectation expectation, ReleaseRecord content) {
		ReleaseRecord newest = this.records.read(expectation.release(), expectation.revision());
		if (RollbackNote.of(newest).isEmpty()) {
			return Check.skipped(CODE, TITLE, "Revision " + newest.revision() + " is not the result of a plan.");
		}
		List<String> differences = differences(content.objects(), newest.objects());
		return Check.of(CODE, TITLE, differences.isEmpty(),
				differences.isEmpty() ? List.of("The record of revision " + newest.revision()
						+ " equals that of revision " + content.revision() + ", to which helm returned")
						: shortened(differences));
	}

	private static List<String> differences(List<ManifestObject> expected, List<ManifestObject> recorded) {
		Map<String, List<Object>> left = byKey(expected);
		Map<String, List<Object>> right = byKey(recorded);
		TreeSet<String> keys = new TreeSet<>(left.keySet());
		keys.addAll(right.keySet());
		return keys.stream()
			.filter((key) -> !Objects.equals(left.get(key), right.get(key)))
			.map((key) -> key + " is recorded otherwise")
			.toList();
	}

	private static Map<String, List<Object>> byKey(List<ManifestObject> objects) {
		Map<String, List<Object>> contents = new HashMap<>();
		objects.forEach(
				(object) -> contents.computeIfAbsent(object.key(), (key) -> new ArrayList<>()).add(object.content()));
		return contents;
	}

	private static List<String> shortened(List<String> differences) {
		if (differences.size() <= NAMED) {
			return differences;
		}
		List<String> named = new ArrayList<>(differences.subList(0, NAMED));
		named.add((differences.size() - NAMED) + " more differ");
		return named;
	}

}
