package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Reads what helm keeps of a release, as far as a rollback needs it.
 */
@Component
class RollbackReader {

	/** How helm describes a revision that a rollback made. */
	private static final Pattern ROLLBACK = Pattern.compile("Rollback to (\\d{1,9})");

	private final ReleaseRecords records;

	RollbackReader(ReleaseRecords records) {
		this.records = records;
	}

	/**
	 * Reads the newest revision, the target, and what came between.
	 * @throws ProblemException about the field {@code revision} when helm does not keep
	 * it
	 */
	RollbackRecords read(ReleaseRef release, Revision target) {
		List<RecordRef> history = this.records.list(release);
		if (history.stream().noneMatch((record) -> record.revision().equals(target))) {
			throw Problem
				.invalid("revision", "revision-not-kept", "Helm does not keep this revision",
						"Helm keeps no revision " + target + " of '" + release + "'.",
						"Choose one of those in the release's history; helm keeps the last ten by default.")
				.asException();
		}
		RecordRef newest = history.get(0);
		ReleaseRecord wanted = this.records.read(release, target);
		ReleaseRecord current = newest.revision().equals(target) ? wanted
				: this.records.read(release, newest.revision());
		Revision origin = origin(wanted);
		List<ManifestObject> newer = new ArrayList<>();
		for (RecordRef record : history) {
			if (record.revision().compareTo(origin) > 0 && !record.revision().equals(target)) {
				(record.equals(newest) ? Optional.of(current) : readable(record))
					.ifPresent((each) -> newer.addAll(ManifestObject.parse("", each.hooks())));
			}
		}
		return new RollbackRecords(release, newest, current, wanted, newer);
	}

	/** The revision that a rollback made this one from, or itself. */
	static Revision origin(ReleaseRecord record) {
		return rolledBackTo(record.description()).orElse(record.revision());
	}

	/** The revision that a rollback returned to, by helm's own words. */
	static Optional<Revision> rolledBackTo(String description) {
		Matcher rollback = ROLLBACK.matcher(description);
		return rollback.matches() ? Optional.of(new Revision(Integer.parseInt(rollback.group(1)))) : Optional.empty();
	}

	/**
	 * A record between the two may be gone by now, or damaged: then nothing is known of
	 * it.
	 */
	private Optional<ReleaseRecord> readable(RecordRef record) {
		try {
			return Optional.of(this.records.read(record.release(), record.revision()));
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("revision-unknown")
					|| ex.problem().type().equals("release-record-unreadable")) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
