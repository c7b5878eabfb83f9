package io.upgradeconsole.values;

import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An operation that has been verified, as far as it matters to the values file.
 *
 * @param id the operation
 * @param title what it did, such as "Images to 26.5.1"
 * @param release which release
 * @param revision the revision that was verified
 * @param chartVersion the chart's version then
 * @param imageTag the tag that was asked for, or {@code null} where none was
 * @param usedFile the values file that it used, or {@code null} where it used none
 * @param requestedBy who started it
 */
public record VerifiedOperation(UUID id, String title, ReleaseRef release, Revision revision, String chartVersion,
		@Nullable String imageTag, @Nullable UUID usedFile, String requestedBy) {

}
