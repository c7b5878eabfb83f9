package io.upgradeconsole.cluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reaches a Service's pods through the API server, from wherever that is reached.
 */
@Component
public class ServiceProxy {

	private static final int FORBIDDEN = 403;

	private static final int UNAUTHORIZED = 401;

	private final KubernetesClients clients;

	private final JsonMapper json = JsonMapper.builder().build();

	ServiceProxy(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * What came back.
	 *
	 * @param status what the service answered, or {@code null} where no answer came from
	 * it
	 * @param failure why none came, in the API server's words; empty where one came
	 * @param forbidden whether the account may not ask this way
	 */
	public record Answer(@Nullable Integer status, String failure, boolean forbidden) {

	}

	/**
	 * Whether the console runs in this cluster, so that the cluster's own names for
	 * Services lead somewhere.
	 */
	public boolean isFromWithin(ClusterName cluster) {
		String own = System.getenv("KUBERNETES_SERVICE_HOST");
		return own != null && own.equals(this.clients.client(cluster).getMasterUrl().getHost());
	}

	/**
	 * Gets a service's root.
	 * @param service the Service's name, or name and port such as {@code web:8080}
	 */
	public Answer get(ClusterName cluster, Namespace namespace, String service, Duration patience) {
		KubernetesClient client = this.clients.client(cluster);
		HttpRequest request = client.getHttpClient()
			.newHttpRequestBuilder()
			.uri(URI.create(client.getMasterUrl().toString().replaceAll("/$", "") + "/api/v1/namespaces/" + namespace
					+ "/services/" + service + "/proxy/"))
			.build();
		CompletableFuture<HttpResponse<byte[]>> answer = client.getHttpClient().sendAsync(request, byte[].class);
		try {
			return answer(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return new Answer(null, "no answer within " + patience.toSeconds() + " s", false);
		}
		catch (ExecutionException | CompletionException ex) {
			return new Answer(null, "the API server did not answer", false);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Answer(null, "interrupted", false);
		}
	}

	private Answer answer(HttpResponse<byte[]> response) {
		JsonNode said = ownWords(response);
		if (said == null) {
			return new Answer(response.code(), "", false);
		}
		boolean forbidden = response.code() == FORBIDDEN || response.code() == UNAUTHORIZED;
		return new Answer(null, said.path("message").asString("the API server answered " + response.code()), forbidden);
	}

	/** What the API server itself says, or {@code null} where the service answered. */
	private @Nullable JsonNode ownWords(HttpResponse<byte[]> response) {
		if (response.isSuccessful() || response.body() == null) {
			return null;
		}
		try {
			JsonNode body = this.json.readTree(new String(response.body(), StandardCharsets.UTF_8));
			return body.path("kind").asString("").equals("Status") && body.path("apiVersion").asString("").equals("v1")
					? body : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
