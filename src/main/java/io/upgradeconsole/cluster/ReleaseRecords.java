package io.upgradeconsole.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseName;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The records in which helm keeps the revisions of releases.
 */
@Component
public class ReleaseRecords {

	private static final String TYPE = "helm.sh/release.v1";

	private static final int NOT_FOUND = 404;

	private static final String CURRENT = "owner=helm,status!=superseded";

	/** A record may weigh a megabyte, and all of one answer are in memory at once. */
	private static final int AN_ANSWER = 20;

	private static final byte[] NOTHING = {};

	private record RecordSecret(@Nullable String type, @Nullable SecretMetadata metadata,
			@Nullable Map<String, byte[]> data) {

	}

	private record SecretMetadata(@Nullable String uid, @Nullable String resourceVersion) {

	}

	private record RecordSecrets(@Nullable ListMetadata metadata, @Nullable List<RecordSecret> items) {

	}

	private record ListMetadata(@JsonProperty("continue") @Nullable String next) {

	}

	private final KubernetesClients clients;

	private final PlainReads reads = new PlainReads();

	private final PartialMetadata metadata = new PartialMetadata(this.reads);

	private final ReleaseRecordCodec codec = new ReleaseRecordCodec();

	ReleaseRecords(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * The revisions that say what each release in the cluster's configured namespaces is
	 * now: all but the superseded ones, which are nine of ten and never the newest. Only
	 * metadata is read: a record may weigh a megabyte.
	 */
	public List<RecordRef> current(ClusterAccess cluster) {
		List<RecordRef> records = new ArrayList<>();
		if (cluster.namespaces().isEmpty()) {
			records.addAll(list(cluster.clusterName(), null, CURRENT));
		}
		for (String namespace : cluster.namespaces()) {
			records.addAll(list(cluster.clusterName(), new Namespace(namespace), CURRENT));
		}
		return records;
	}

	/** The revisions of one release, newest first. */
	public List<RecordRef> list(ReleaseRef release) {
		return list(release.cluster(), release.namespace(), "owner=helm,name=" + release.name()).stream()
			.filter((record) -> record.release().equals(release))
			.sorted(Comparator.comparing(RecordRef::revision).reversed())
			.toList();
	}

	/**
	 * One revision's record, whole.
	 * @throws ProblemException when helm keeps no such revision
	 */
	public ReleaseRecord read(ReleaseRef release, Revision revision) {
		return this.codec.decode(data(release, revision));
	}

	/**
	 * The whole chart that a revision was made of, as helm's JSON has it: apart from the
	 * rest of the record, since it is most of its size and seldom needed.
	 * @throws ProblemException when helm keeps no such revision
	 */
	public Map<String, Object> chart(ReleaseRef release, Revision revision) {
		return this.codec.decodeChart(data(release, revision));
	}

	/**
	 * The little of a revision's record that a list of releases needs, at a fraction of
	 * the work.
	 * @throws ProblemException when helm keeps no such revision
	 */
	public RecordOutline outline(RecordRef record) {
		return this.codec.decodeOutline(data(record.release(), record.revision()));
	}

	/**
	 * The outlines of many of a namespace's current revisions, with few requests. What
	 * cannot be read, or has changed since, is left out.
	 * @param records of one namespace
	 */
	public Map<RecordRef, RecordOutline> outlines(List<RecordRef> records) {
		ReleaseRef any = records.get(0).release();
		Map<SecretMetadata, RecordRef> wanted = records.stream()
			.collect(Collectors.toMap((record) -> new SecretMetadata(record.uid(), record.resourceVersion()),
					Function.identity(), (one, same) -> one));
		Map<RecordRef, RecordOutline> outlines = new HashMap<>();
		String path = "/api/v1/namespaces/" + any.namespace() + "/secrets?labelSelector=" + encoded(CURRENT) + "&limit="
				+ AN_ANSWER;
		String next = "";
		do {
			String page = next.isEmpty() ? path : path + "&continue=" + encoded(next);
			RecordSecrets secrets = ClusterFailures.translated(any.cluster(), () -> this.reads
				.get(this.clients.client(any.cluster()), "secrets", page, PlainReads.JSON, RecordSecrets.class));
			for (RecordSecret secret : Objects.requireNonNullElse(secrets.items(), List.<RecordSecret>of())) {
				RecordRef record = wanted.get(secret.metadata());
				RecordOutline outline = (record != null) ? outline(secret) : null;
				if (outline != null) {
					outlines.put(record, outline);
				}
			}
			next = (secrets.metadata() != null) ? Objects.requireNonNullElse(secrets.metadata().next(), "") : "";
		}
		while (!next.isEmpty());
		return outlines;
	}

	private static String encoded(String parameter) {
		return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
	}

	private @Nullable RecordOutline outline(RecordSecret secret) {
		try {
			return (TYPE.equals(secret.type()) && secret.data() != null)
					? this.codec.decodeOutline(secret.data().getOrDefault("release", NOTHING)) : null;
		}
		catch (ProblemException ex) {
			return null;
		}
	}

	private byte[] data(ReleaseRef release, Revision revision) {
		String path = "/api/v1/namespaces/" + release.namespace() + "/secrets/sh.helm.release.v1." + release.name()
				+ ".v" + revision;
		RecordSecret secret = ClusterFailures.translated(release.cluster(), () -> secret(release.cluster(), path));
		if (secret == null || !TYPE.equals(secret.type()) || secret.data() == null) {
			throw Problem
				.notFound("revision-unknown", "No such revision",
						"Helm keeps no revision " + revision + " of release '" + release + "'.",
						"Choose one of the release's history; helm keeps the last ten by default.")
				.asException();
		}
		return secret.data().getOrDefault("release", NOTHING);
	}

	private @Nullable RecordSecret secret(ClusterName cluster, String path) {
		try {
			return this.reads.get(this.clients.client(cluster), "secrets", path, PlainReads.JSON, RecordSecret.class);
		}
		catch (KubernetesClientException ex) {
			if (ex.getCode() == NOT_FOUND) {
				return null;
			}
			throw ex;
		}
	}

	private List<RecordRef> list(ClusterName cluster, @Nullable Namespace namespace, String selector) {
		List<PartialMetadata.Item> items = ClusterFailures.translated(cluster, () -> this.metadata
			.secrets(this.clients.client(cluster), (namespace != null) ? namespace.value() : null, selector));
		return items.stream().<RecordRef>mapMulti((item, records) -> {
			RecordRef record = record(cluster, item);
			if (record != null) {
				records.accept(record);
			}
		}).toList();
	}

	/**
	 * A new revision inherits the label of the one before, so it may be older than its
	 * record.
	 */
	private static Instant changedAt(PartialMetadata.Item item) {
		String label = item.labels().get("modifiedAt");
		Instant modified = (label != null) ? Instant.ofEpochSecond(Long.parseLong(label)) : Instant.EPOCH;
		return modified.isAfter(item.createdAt()) ? modified : item.createdAt();
	}

	static @Nullable RecordRef record(ClusterName cluster, PartialMetadata.Item item) {
		Map<String, String> labels = item.labels();
		try {
			ReleaseRef release = new ReleaseRef(cluster, new Namespace(item.namespace()),
					new ReleaseName(labels.getOrDefault("name", "")));
			Revision revision = new Revision(Integer.parseInt(labels.getOrDefault("version", "")));
			return new RecordRef(release, revision, labels.getOrDefault("status", "unknown"), changedAt(item),
					item.uid(), item.resourceVersion());
		}
		catch (NumberFormatException | ProblemException ex) {
			// a Secret that only wears helm's label is not a record
			return null;
		}
	}

}
