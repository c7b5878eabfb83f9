package io.upgradeconsole.values;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * That a file became the newest version of a release's values file. Versions never
 * change; there is always a next one.
 *
 * @param fileId the file
 * @param releaseRef which release
 * @param version its number, from 1 on
 * @param operationId the operation after which it was kept
 * @param title what that operation did
 * @param revision the revision that was deployed with these values
 * @param chartVersion the chart's version then
 * @param imageTag the tag that was asked for, or {@code null} where none was
 * @param replaces the file that was the release's values file before, or {@code null}
 * where the console knows none
 * @param keptAt when it was kept
 * @param requestedBy who started the operation
 */
public record ValuesVersion(@Id UUID fileId, String releaseRef, int version, UUID operationId, String title,
		int revision, String chartVersion, @Nullable String imageTag, @Nullable UUID replaces, Instant keptAt,
		String requestedBy) {

	static ValuesVersion of(ValuesFile file, int version, VerifiedOperation after, @Nullable UUID replaces,
			Instant now) {
		return new ValuesVersion(file.id(), after.release().toString(), version, after.id(), after.title(),
				after.revision().number(), after.chartVersion(), after.imageTag(), replaces, now, after.requestedBy());
	}

	/** Which release. */
	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

}
