package io.upgradeconsole.values.web;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.values.ValuesFile;

/**
 * A values file as the API tells of it.
 */
record ValuesFileReply(UUID id, String cluster, String namespace, String release, String name, String sha256,
		ValuesFile.Origin origin, Instant createdAt, String createdBy) {

	static ValuesFileReply of(ValuesFile file) {
		return new ValuesFileReply(file.id(), file.cluster(), file.namespace(), file.releaseName(), file.fileName(),
				file.sha256(), file.origin(), file.createdAt(), file.createdBy());
	}

}
