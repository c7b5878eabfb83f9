package io.upgradeconsole.cluster;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * One client a configured cluster, made when it is first needed.
 */
@Component
class KubernetesClients {

	private static final int CONNECT_MILLIS = 5_000;

	private static final int REQUEST_MILLIS = 20_000;

	private final ClusterProperties properties;

	private final Map<ClusterName, KubernetesClient> clients = new ConcurrentHashMap<>();

	KubernetesClients(ClusterProperties properties) {
		this.properties = properties;
	}

	KubernetesClient client(ClusterName name) {
		return this.clients.computeIfAbsent(name, this::connect);
	}

	/** A client of its own, by the configuration as it is now; whoever asks closes it. */
	KubernetesClient connect(ClusterName name) {
		return connect(this.properties.access(name));
	}

	private static KubernetesClient connect(ClusterAccess access) {
		Config config = config(access);
		// the API server notes it as the manager of what is written
		config.setUserAgent("upgrade-console");
		config.setConnectionTimeout(CONNECT_MILLIS);
		config.setRequestTimeout(REQUEST_MILLIS);
		// ten retries would let a page wait half a minute for a cluster that is down
		config.setRequestRetryBackoffLimit(1);
		return new KubernetesClientBuilder().withConfig(config).build();
	}

	private static Config config(ClusterAccess access) {
		if (access.kubeconfig() != null && !Files.isReadable(access.kubeconfig())) {
			throw unreadable(access);
		}
		try {
			return (access.kubeconfig() != null) ? Config.fromKubeconfig(access.context(), access.kubeconfig().toFile())
					: Config.autoConfigure(access.context());
		}
		catch (RuntimeException ex) {
			// its message may quote the file, which holds credentials
			throw unreadable(access);
		}
	}

	private static ProblemException unreadable(ClusterAccess access) {
		return Problem
			.unavailable("cluster-kubeconfig-unreadable", "A kubeconfig cannot be read",
					"The kubeconfig of cluster '" + access.name() + "' is missing, or is not a kubeconfig.",
					"Check console.clusters, or the KUBECONFIG variable, and the file's permissions.")
			.asException();
	}

	@PreDestroy
	void close() {
		this.clients.values().forEach(KubernetesClient::close);
	}

}
