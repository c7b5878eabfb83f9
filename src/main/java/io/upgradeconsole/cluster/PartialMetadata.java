package io.upgradeconsole.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.jspecify.annotations.Nullable;

/**
 * Lists Secrets without their content.
 */
final class PartialMetadata {

	private static final String ACCEPT = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

	private final PlainReads reads;

	PartialMetadata(PlainReads reads) {
		this.reads = reads;
	}

	record Item(String namespace, String uid, String resourceVersion, Instant createdAt, Map<String, String> labels) {

	}

	private record Metadata(@Nullable String namespace, @Nullable String uid, @Nullable String resourceVersion,
			@Nullable Instant creationTimestamp, @Nullable Map<String, String> labels) {

	}

	private record Entry(Metadata metadata) {

	}

	private record Entries(@Nullable List<Entry> items) {

	}

	/**
	 * Those that the selector selects. All in one answer: an API server takes a whole
	 * list from its memory, and reads pages from its database.
	 * @param namespace the only one to look into, or {@code null} for all
	 */
	List<Item> secrets(KubernetesClient client, @Nullable String namespace, String selector) {
		String path = (namespace != null) ? "/api/v1/namespaces/" + namespace + "/secrets" : "/api/v1/secrets";
		String query = "?labelSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8);
		Entries entries = this.reads.get(client, "secrets", path + query, ACCEPT, Entries.class);
		return Objects.requireNonNullElse(entries.items(), List.<Entry>of())
			.stream()
			.map(PartialMetadata::item)
			.toList();
	}

	private static Item item(Entry entry) {
		Metadata metadata = entry.metadata();
		return new Item(Objects.requireNonNullElse(metadata.namespace(), ""),
				Objects.requireNonNullElse(metadata.uid(), ""),
				Objects.requireNonNullElse(metadata.resourceVersion(), ""),
				Objects.requireNonNullElse(metadata.creationTimestamp(), Instant.EPOCH),
				Objects.requireNonNullElse(metadata.labels(), Map.of()));
	}

}
