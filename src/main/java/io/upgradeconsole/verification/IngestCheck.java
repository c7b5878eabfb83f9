package io.upgradeconsole.verification;

import java.util.List;

/**
 * Whether ingest tells of trouble with its license or with permissions: it starts and is
 * ready without a valid license, and takes no data.
 */
final class IngestCheck {

	private static final String CODE = "ingest-log-clean";

	private static final String TITLE = "Ingest tells of no license, auth or forbidden error";

	private IngestCheck() {
	}

	static Check of(Observation seen, Answer<List<PodLog>> logs) {
		if (logs.problem() != null) {
			return Check.skipped(CODE, TITLE, "Its log could not be read. " + logs.why());
		}
		List<PodLog> ingest = logs.orElse(List.of())
			.stream()
			.filter((log) -> log.workload().endsWith("-ingest") && !log.lines().isEmpty())
			.toList();
		if (ingest.isEmpty()) {
			boolean named = seen.expectation().workloads().stream().anyMatch((each) -> each.name().endsWith("-ingest"));
			return Check.skipped(CODE, TITLE,
					named ? "No pod of ingest has printed anything." : "This revision names no ingest.");
		}
		List<String> errors = IngestLog.errors(ingest);
		return Check.of(CODE, TITLE, errors.isEmpty(),
				errors.isEmpty() ? List.of("None in the last " + IngestLog.LINES + " lines of "
						+ ((ingest.size() == 1) ? ingest.get(0).pod() : ingest.size() + " containers")
						+ ", by the patterns " + IngestLog.patterns()) : errors);
	}

}
