package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.Secret;
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

	private final KubernetesClients clients;

	private final PartialMetadata metadata;

	private final ReleaseRecordCodec codec = new ReleaseRecordCodec();

	ReleaseRecords(KubernetesClients clients) {
		this.clients = clients;
		this.metadata = new PartialMetadata();
	}

	/**
	 * All revisions of all releases in the cluster's configured namespaces. Only metadata
	 * is read: a record may weigh a megabyte.
	 */
	public List<RecordRef> list(ClusterAccess cluster) {
		List<RecordRef> records = new ArrayList<>();
		if (cluster.namespaces().isEmpty()) {
			records.addAll(list(cluster.clusterName(), null, "owner=helm"));
		}
		for (String namespace : cluster.namespaces()) {
			records.addAll(list(cluster.clusterName(), new Namespace(namespace), "owner=helm"));
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

	private String data(ReleaseRef release, Revision revision) {
		String secretName = "sh.helm.release.v1." + release.name() + ".v" + revision;
		Secret secret = ClusterFailures.translated(release.cluster(),
				() -> this.clients.client(release.cluster())
					.secrets()
					.inNamespace(release.namespace().value())
					.withName(secretName)
					.get());
		if (secret == null || !TYPE.equals(secret.getType()) || secret.getData() == null) {
			throw Problem
				.notFound("revision-unknown", "No such revision",
						"Helm keeps no revision " + revision + " of release '" + release + "'.",
						"Choose one of the release's history; helm keeps the last ten by default.")
				.asException();
		}
		return Objects.requireNonNullElse(secret.getData().get("release"), "");
	}

	private List<RecordRef> list(ClusterName cluster, @Nullable Namespace namespace, String selector) {
		String path = (namespace != null) ? "/api/v1/namespaces/" + namespace + "/secrets" : "/api/v1/secrets";
		List<PartialMetadata.Item> items = ClusterFailures.translated(cluster,
				() -> this.metadata.list(this.clients.client(cluster), path, selector));
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
