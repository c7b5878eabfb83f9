package io.upgradeconsole.cluster;

import java.net.URI;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a few fields of many objects. The typed client has no way to ask for metadata
 * only, and builds its whole model of each object: ten times the work of a page that
 * shows an image tag.
 */
final class PlainReads {

	static final String JSON = "application/json";

	private static final int WAIT_SECONDS = 30;

	private final JsonMapper json = JsonMapper.builder().annotationIntrospector(new Unread()).build();

	/**
	 * What the API answers to a GET.
	 * @param plural what is asked for, as a refusal names it
	 * @param pathAndQuery from the root of the API on
	 * @param accept the form of the answer
	 * @param type the fields to read; all others are skipped
	 * @throws KubernetesClientException when it refuses or does not answer
	 */
	<T> T get(KubernetesClient client, String plural, String pathAndQuery, String accept, Class<T> type) {
		byte[] body = get(client, plural, pathAndQuery, accept);
		try {
			return this.json.readValue(body, type);
		}
		catch (JacksonException ex) {
			// a proxy in between may answer with a page of its own; the message may quote
			// a Secret
			throw new KubernetesClientException("not what was asked for");
		}
	}

	private static byte[] get(KubernetesClient client, String plural, String pathAndQuery, String accept) {
		String master = client.getMasterUrl().toString().replaceAll("/$", "");
		HttpRequest request = client.getHttpClient()
			.newHttpRequestBuilder()
			.uri(URI.create(master + pathAndQuery))
			.header("Accept", accept)
			.build();
		try {
			HttpResponse<byte[]> response = client.getHttpClient()
				.sendAsync(request, byte[].class)
				.get(WAIT_SECONDS, TimeUnit.SECONDS);
			if (!response.isSuccessful()) {
				throw new Refusal(plural, response.code());
			}
			return response.body();
		}
		catch (ExecutionException | CompletionException | TimeoutException ex) {
			throw new KubernetesClientException("no answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KubernetesClientException("interrupted", ex);
		}
	}

	/**
	 * Jackson would copy what a record does not name, most of the answer, and only then
	 * drop it.
	 */
	private static final class Unread extends JacksonAnnotationIntrospector {

		@Override
		public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
			return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
		}

	}

	private static final class Refusal extends KubernetesClientException {

		private final String plural;

		Refusal(String plural, int code) {
			super("refused", code, null);
			this.plural = plural;
		}

		@Override
		public String getResourcePlural() {
			return this.plural;
		}

	}

}
