package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the cluster has noted lately.
 */
@Component
public class ClusterEvents {

	private record Metadata(@Nullable Instant creationTimestamp) {

	}

	private record Involved(@Nullable String kind, @Nullable String name) {

	}

	private record Series(@Nullable Integer count, @Nullable Instant lastObservedTime) {

	}

	private record Item(Metadata metadata, Involved involvedObject, @Nullable String type, @Nullable String reason,
			@Nullable String message, @Nullable Integer count, @Nullable Instant firstTimestamp,
			@Nullable Instant lastTimestamp, @Nullable Instant eventTime, @Nullable Series series) {

	}

	private record Items(@Nullable List<Item> items) {

	}

	private final KubernetesClients clients;

	private final PlainReads reads = new PlainReads();

	ClusterEvents(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * The events of a namespace, the newest first.
	 * @throws ProblemException when the cluster does not answer or forbids the question
	 */
	public List<ClusterEvent> list(ClusterName cluster, Namespace namespace) {
		String path = "/api/v1/namespaces/" + namespace + "/events";
		Items events = ClusterFailures.translated(cluster,
				() -> this.reads.get(this.clients.client(cluster), "events", path, PlainReads.JSON, Items.class));
		return Objects.requireNonNullElse(events.items(), List.<Item>of())
			.stream()
			.map(ClusterEvents::event)
			.sorted(Comparator.comparing(ClusterEvent::lastAt).reversed())
			.toList();
	}

	/** Old and new reporters fill in different fields. */
	private static ClusterEvent event(Item item) {
		Series series = item.series();
		Instant first = first(item.firstTimestamp(), item.eventTime(), item.metadata().creationTimestamp());
		return new ClusterEvent("Warning".equals(item.type()), Objects.toString(item.reason(), ""),
				Objects.toString(item.message(), "").strip(), Objects.toString(item.involvedObject().kind(), ""),
				Objects.toString(item.involvedObject().name(), ""),
				Math.max(1, Math.max(count(item.count()), (series != null) ? count(series.count()) : 0)), first,
				first((series != null) ? series.lastObservedTime() : null, item.lastTimestamp(), first));
	}

	private static int count(@Nullable Integer count) {
		return Objects.requireNonNullElse(count, 1);
	}

	private static Instant first(@Nullable Instant... candidates) {
		return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(Instant.EPOCH);
	}

}
