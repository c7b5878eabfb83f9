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
 * Lists objects without their content.
 */
final class PartialMetadata {

	private static final String ACCEPT = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

	/** Helm notes it on what it manages, and not on hooks. */
	private static final String RELEASE = "meta.helm.sh/release-name";

	private final PlainReads reads;

	PartialMetadata(PlainReads reads) {
		this.reads = reads;
	}

	record Item(String namespace, String name, String uid, String resourceVersion, Instant createdAt,
			Map<String, String> labels, Map<String, String> annotations, boolean owned) {

		LiveMetadata named(String kind) {
			return new LiveMetadata(kind, this.name, this.labels, this.annotations.getOrDefault(RELEASE, ""),
					this.owned);
		}

	}

	private record Metadata(@Nullable String namespace, @Nullable String name, @Nullable String uid,
			@Nullable String resourceVersion, @Nullable Instant creationTimestamp, @Nullable Map<String, String> labels,
			@Nullable Map<String, String> annotations, @Nullable List<Object> ownerReferences) {

	}

	private record Entry(Metadata metadata) {

	}

	private record Entries(@Nullable List<Entry> items) {

	}

	/**
	 * The Secrets that the selector selects. All in one answer: an API server takes a
	 * whole list from its memory, and reads pages from its database.
	 * @param namespace the only one to look into, or {@code null} for all
	 */
	List<Item> secrets(KubernetesClient client, @Nullable String namespace, String selector) {
		String path = (namespace != null) ? "/api/v1/namespaces/" + namespace + "/secrets" : "/api/v1/secrets";
		return items(client, "secrets", path + "?labelSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8));
	}

	/**
	 * The objects of a list.
	 * @param plural what is listed, as a refusal names it
	 * @param pathAndQuery from the root of the API on
	 */
	List<Item> items(KubernetesClient client, String plural, String pathAndQuery) {
		Entries entries = this.reads.get(client, plural, pathAndQuery, ACCEPT, Entries.class);
		return Objects.requireNonNullElse(entries.items(), List.<Entry>of())
			.stream()
			.map(PartialMetadata::item)
			.toList();
	}

	private static Item item(Entry entry) {
		Metadata metadata = entry.metadata();
		return new Item(text(metadata.namespace()), text(metadata.name()), text(metadata.uid()),
				text(metadata.resourceVersion()),
				Objects.requireNonNullElse(metadata.creationTimestamp(), Instant.EPOCH),
				Objects.requireNonNullElse(metadata.labels(), Map.of()),
				Objects.requireNonNullElse(metadata.annotations(), Map.of()),
				metadata.ownerReferences() != null && !metadata.ownerReferences().isEmpty());
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
