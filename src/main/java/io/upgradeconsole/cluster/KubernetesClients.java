package io.upgradeconsole.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
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
		return this.clients.computeIfAbsent(name, (cluster) -> connect(this.properties.access(cluster)));
	}

	private static KubernetesClient connect(ClusterAccess access) {
		Config config = (access.kubeconfig() != null)
				? Config.fromKubeconfig(access.context(), access.kubeconfig().toFile())
				: Config.autoConfigure(access.context());
		config.setConnectionTimeout(CONNECT_MILLIS);
		config.setRequestTimeout(REQUEST_MILLIS);
		// ten retries would let a page wait half a minute for a cluster that is down
		config.setRequestRetryBackoffLimit(1);
		return new KubernetesClientBuilder().withConfig(config).build();
	}

	@PreDestroy
	void close() {
		this.clients.values().forEach(KubernetesClient::close);
	}

}
