package io.upgradeconsole.values.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesReview;
import io.upgradeconsole.values.ValuesVersion;
import io.upgradeconsole.values.git.PushState;
import org.jspecify.annotations.Nullable;

/**
 * A values file as the API tells of it.
 *
 * @param name the name it was given
 * @param storedAs that name; for one that a newer version has replaced, the name of the
 * backup
 * @param current whether it is the release's values file now
 * @param version what it is as a version, or left out where it is none
 * @param git what became of it in the git repository, or left out where it was not to be
 * pushed
 * @param note what the file is not good for, if anything
 * @param comparison how it differs from what is deployed; left out of lists, and where
 * the release cannot be read
 * @param findings left out of lists
 */
record ValuesFileReply(UUID id, String cluster, String namespace, String release, String name, String storedAs,
		String sha256, ValuesFile.Origin origin, boolean current, @Nullable Version version, @Nullable PushState git,
		@Nullable String note, Instant createdAt, String createdBy, @Nullable ComparisonReply comparison,
		@Nullable List<ValuesFinding> findings) {

	/**
	 * A version of the release's values file.
	 *
	 * @param operation after which it was kept
	 * @param replaces the file that was the release's values file before
	 */
	record Version(int number, UUID operation, String title, int revision, String chartVersion,
			@Nullable String imageTag, @Nullable UUID replaces, Instant keptAt, String requestedBy) {

		static @Nullable Version of(@Nullable ValuesVersion version) {
			return (version != null) ? new Version(version.version(), version.operationId(), version.title(),
					version.revision(), version.chartVersion(), version.imageTag(), version.replaces(),
					version.keptAt(), version.requestedBy()) : null;
		}

	}

	static ValuesFileReply of(StoredValues stored, @Nullable PushState git) {
		return of(stored, git, null, null);
	}

	static ValuesFileReply of(StoredValues stored, @Nullable PushState git, ValuesReview review) {
		return of(stored, git, ComparisonReply.of(review), review.findings());
	}

	private static ValuesFileReply of(StoredValues stored, @Nullable PushState git,
			@Nullable ComparisonReply comparison, @Nullable List<ValuesFinding> findings) {
		ValuesFile file = stored.file();
		return new ValuesFileReply(file.id(), file.cluster(), file.namespace(), file.releaseName(), file.fileName(),
				stored.name(), file.sha256(), file.origin(), stored.isCurrent(), Version.of(stored.version()), git,
				file.origin().note(), file.createdAt(), file.createdBy(), comparison, findings);
	}

}
