package io.upgradeconsole.cluster;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists objects without their content, in pages. The typed client has no way to ask for
 * metadata only, hence the plain request.
 */
final class PartialMetadata {

	private static final String ACCEPT = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

	private static final int PAGE = 500;

	private static final int WAIT_SECONDS = 30;

	record Item(String namespace, String uid, String resourceVersion, Instant createdAt, Map<String, String> labels) {

	}

	private record Metadata(@Nullable String namespace, @Nullable String uid, @Nullable String resourceVersion,
			@Nullable Instant creationTimestamp, @Nullable Map<String, String> labels) {

	}

	private record Entry(Metadata metadata) {

	}

	private record Page(@Nullable Map<String, Object> metadata, @Nullable List<Entry> items) {

	}

	private final JsonMapper json = JsonMapper.builder().build();

	List<Item> list(KubernetesClient client, String path, String selector) {
		List<Item> items = new ArrayList<>();
		String next = null;
		do {
			String query = "?labelSelector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8) + "&limit=" + PAGE;
			if (next != null) {
				query += "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
			}
			Page page = page(get(client, path + query));
			Objects.requireNonNullElse(page.items(), List.<Entry>of()).forEach((entry) -> items.add(item(entry)));
			next = (page.metadata() != null) ? Objects.toString(page.metadata().get("continue"), "") : "";
		}
		while (!next.isEmpty());
		return items;
	}

	// a proxy in between may answer with a page of its own
	private Page page(String answer) {
		try {
			return this.json.readValue(answer, Page.class);
		}
		catch (JacksonException ex) {
			throw new KubernetesClientException("not a list", ex);
		}
	}

	private static Item item(Entry entry) {
		Metadata metadata = entry.metadata();
		return new Item(Objects.requireNonNullElse(metadata.namespace(), ""),
				Objects.requireNonNullElse(metadata.uid(), ""),
				Objects.requireNonNullElse(metadata.resourceVersion(), ""),
				Objects.requireNonNullElse(metadata.creationTimestamp(), Instant.EPOCH),
				Objects.requireNonNullElse(metadata.labels(), Map.of()));
	}

	private static String get(KubernetesClient client, String pathAndQuery) {
		String master = client.getMasterUrl().toString().replaceAll("/$", "");
		HttpRequest request = client.getHttpClient()
			.newHttpRequestBuilder()
			.uri(URI.create(master + pathAndQuery))
			.header("Accept", ACCEPT)
			.build();
		try {
			HttpResponse<String> response = client.getHttpClient()
				.sendAsync(request, String.class)
				.get(WAIT_SECONDS, TimeUnit.SECONDS);
			if (!response.isSuccessful()) {
				throw new KubernetesClientException("list refused", response.code(), null);
			}
			return response.body();
		}
		catch (ExecutionException | CompletionException | TimeoutException ex) {
			throw new KubernetesClientException("list failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KubernetesClientException("list interrupted", ex);
		}
	}

}
