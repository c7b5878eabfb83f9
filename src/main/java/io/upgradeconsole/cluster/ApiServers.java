package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.upgradeconsole.target.ClusterName;

import org.springframework.stereotype.Component;

/**
 * Asks API servers how they are.
 */
@Component
public class ApiServers {

	private static final int TOO_MANY_REQUESTS = 429;

	private final KubernetesClients clients;

	ApiServers(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * How a server answered a few small questions, asked one after the other.
	 *
	 * @param asked how many
	 * @param turnedAway how many of them with "too many requests"
	 * @param usual how long half of the answers took at most
	 * @param slowest how long the slowest took
	 */
	public record Answers(int asked, int turnedAway, Duration usual, Duration slowest) {

		static Answers of(List<Duration> times, int turnedAway) {
			List<Duration> sorted = times.stream().sorted().toList();
			return new Answers(times.size(), turnedAway, sorted.get((sorted.size() - 1) / 2),
					sorted.get(sorted.size() - 1));
		}

	}

	/** The version of the cluster's API server, such as {@code v1.32.0}. */
	public String version(ClusterName cluster) {
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster).getKubernetesVersion().getGitVersion());
	}

	/** Asks so many questions, and tries none of them again. */
	public Answers sample(ClusterName cluster, int questions) {
		RequestConfig once = new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build();
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.adapt(NamespacedKubernetesClient.class)
					.withRequestConfig(once)
					.call((client) -> sample(client, questions)));
	}

	private static Answers sample(NamespacedKubernetesClient client, int questions) {
		List<Duration> times = new ArrayList<>();
		int turnedAway = 0;
		for (int i = 0; i < questions; i++) {
			long begin = System.nanoTime();
			try {
				client.raw("/version");
			}
			catch (KubernetesClientException ex) {
				if (ex.getCode() != TOO_MANY_REQUESTS) {
					throw ex;
				}
				turnedAway++;
			}
			times.add(Duration.ofNanos(System.nanoTime() - begin));
		}
		return Answers.of(times, turnedAway);
	}

}
