package io.upgradeconsole.overview.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.RecordSecrets;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.diff.ReadableYaml;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.ui.Moment;

import org.springframework.stereotype.Component;

/**
 * What helm keeps of a release: its history, and whole revisions before and after an
 * operation.
 */
@Component
class RevisionFiles {

	/** An upgrade that is rolled back makes two revisions, and somebody may go on. */
	private static final int NEWER = 4;

	private final ReleaseRecords records;

	private final Releases releases;

	RevisionFiles(ReleaseRecords records, Releases releases) {
		this.records = records;
		this.releases = releases;
	}

	/**
	 * What the revisions tell about everything else.
	 *
	 * @param masker hides what they know to be secret
	 * @param named kind and name of each object that they have, such as
	 * {@code Deployment/zymtrace-web}
	 */
	record Known(Masker masker, Set<String> named) {

	}

	/**
	 * Adds the files.
	 * @throws io.upgradeconsole.target.ProblemException when a revision cannot be read:
	 * then nobody knows what is secret
	 */
	Known gather(Plan plan, Gathering into) {
		ReleaseRef release = plan.release();
		List<RecordRef> history = this.records.list(release);
		List<ReleaseRecord> revisions = chosen(plan, history).stream()
			.map((revision) -> this.records.read(release, revision))
			.toList();
		Masker masker = Masker.of(revisions.stream()
			.map((record) -> RecordSecrets.of(release, record))
			.reduce(Secrets.none(), Secrets::plus));
		into.add("helm/history.txt", "all revisions that helm keeps",
				() -> masker.maskText(history(this.releases.history(release))));
		into.add("helm/status.txt", "what helm says of these revisions", () -> masker.maskText(status(revisions)));
		Set<String> named = new HashSet<>();
		for (ReleaseRecord record : revisions) {
			String directory = "helm/revision-" + record.revision() + "/";
			into.add(directory + "values.yaml", "the values that were set",
					() -> ReadableYaml.dump(masker.maskTree(record.config())));
			into.add(directory + "manifest.yaml", "the objects that helm owns",
					() -> objects(record, ManifestObject.Source.MANIFEST, masker));
			into.add(directory + "hooks.yaml", "the objects that are hooks",
					() -> objects(record, ManifestObject.Source.HOOK, masker));
			record.objects().forEach((object) -> named.add(object.kind() + "/" + object.name()));
		}
		return new Known(masker, named);
	}

	/** The revision before, the one that a rollback leads to, and what came after. */
	private static Set<Revision> chosen(Plan plan, List<RecordRef> history) {
		Set<Revision> kept = history.stream().map(RecordRef::revision).collect(Collectors.toSet());
		Set<Revision> chosen = new LinkedHashSet<>();
		chosen.add(plan.baseRevision());
		PlanContent.RollbackTo back = plan.content().rollback();
		if (back != null) {
			chosen.add(new Revision(back.revision()));
		}
		history.stream()
			.map(RecordRef::revision)
			.filter((revision) -> revision.compareTo(plan.baseRevision()) > 0)
			.sorted()
			.limit(NEWER)
			.forEach(chosen::add);
		chosen.retainAll(kept);
		return chosen;
	}

	private static String history(List<HistoryEntry> history) {
		return history.stream()
			.map((entry) -> "%-6s %-24s %-18s chart %-10s app %-10s %s".formatted(entry.revision(),
					Moment.of(entry.deployedAt()).utc(), entry.status(), entry.chartVersion(), entry.appVersion(),
					entry.description()))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String status(List<ReleaseRecord> revisions) {
		List<String> lines = new ArrayList<>();
		for (ReleaseRecord record : revisions) {
			lines.add("Revision " + record.revision());
			lines.add("  Status:      " + record.status());
			lines.add("  Description: " + record.description());
			lines.add("  Deployed at: " + Moment.of(record.deployedAt()).utc());
			lines.add("  Chart:       " + record.chart() + "-" + record.chartVersion() + ", app version "
					+ record.appVersion());
			lines.add("");
		}
		return String.join("\n", lines);
	}

	private static String objects(ReleaseRecord record, ManifestObject.Source source, Masker masker) {
		Stream<ManifestObject> objects = record.objects().stream().filter((object) -> object.source() == source);
		return objects.map((object) -> "---\n" + ReadableYaml.dump(masker.maskTree(object.content())))
			.collect(Collectors.joining());
	}

}
