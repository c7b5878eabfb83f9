package io.upgradeconsole.values.git;

import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesVersion;

/**
 * What a commit says. Its last lines are for programs: by them the console finds a commit
 * that it has pushed and not written down.
 */
final class CommitMessage {

	/** Names the file in a commit's last lines. */
	static final String FILE = "Values-File";

	private CommitMessage() {
	}

	static String of(ValuesVersion version, ValuesFile file) {
		return """
				Keep the values of %s as of revision %d

				%s, by %s.

				Cluster: %s
				Namespace: %s
				Release: %s
				Chart: %s
				%sOperation: %s
				Requested-By: %s
				Values-Version: %d
				%s: %s
				""".formatted(version.release().name(), version.revision(), version.title(), version.requestedBy(),
				file.cluster(), file.namespace(), file.releaseName(), version.chartVersion(),
				(version.imageTag() != null) ? "Image-Tag: " + version.imageTag() + "\n" : "", version.operationId(),
				version.requestedBy(), version.version(), FILE, file.id());
	}

}
