package io.upgradeconsole.values.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesReview;
import org.jspecify.annotations.Nullable;

/**
 * A values file as the API tells of it.
 *
 * @param note what the file is not good for, if anything
 * @param comparison how it differs from what is deployed; left out of lists, and where
 * the release cannot be read
 * @param findings left out of lists
 */
record ValuesFileReply(UUID id, String cluster, String namespace, String release, String name, String sha256,
		ValuesFile.Origin origin, @Nullable String note, Instant createdAt, String createdBy,
		@Nullable ComparisonReply comparison, @Nullable List<ValuesFinding> findings) {

	static ValuesFileReply of(ValuesFile file) {
		return of(file, null, null);
	}

	static ValuesFileReply of(ValuesFile file, ValuesReview review) {
		return of(file, ComparisonReply.of(review), review.findings());
	}

	private static ValuesFileReply of(ValuesFile file, @Nullable ComparisonReply comparison,
			@Nullable List<ValuesFinding> findings) {
		return new ValuesFileReply(file.id(), file.cluster(), file.namespace(), file.releaseName(), file.fileName(),
				file.sha256(), file.origin(), file.origin().note(), file.createdAt(), file.createdBy(), comparison,
				findings);
	}

}
