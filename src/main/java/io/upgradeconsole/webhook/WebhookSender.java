package io.upgradeconsole.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sends a message, once. It follows no redirect, reads nothing of an answer but its
 * status, and waits no longer than it is told to. What it says of a failure names neither
 * address nor secret.
 */
@Component
class WebhookSender {

	// made when it is first needed: it brings all of TLS with it
	private final Supplier<HttpClient> client;

	private final WebhookProperties.Delivery settings;

	private final Clock clock;

	WebhookSender(WebhookProperties properties, Clock clock) {
		this.settings = properties.webhookDelivery();
		this.client = SingletonSupplier.of(() -> HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(this.settings.timeout())
			.build());
		this.clock = clock;
	}

	/**
	 * Sends it.
	 * @return why it was not taken; empty where it was
	 */
	Optional<String> send(WebhookDelivery delivery, WebhookProperties.Webhook webhook) throws InterruptedException {
		// the request's own timeout ends with the headers; a body may go on for ever
		CompletableFuture<HttpResponse<Void>> answer = this.client.get()
			.sendAsync(request(delivery, webhook), HttpResponse.BodyHandlers.discarding());
		try {
			int status = answer.get(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
			if (status >= 200 && status < 300) {
				return Optional.empty();
			}
			return Optional.of("It answered " + status + ((status / 100 == 3) ? "; redirects are not followed." : "."));
		}
		catch (TimeoutException ex) {
			return Optional.of(silent());
		}
		catch (ExecutionException ex) {
			// whichever of the two clocks is faster
			return (ex.getCause() instanceof HttpTimeoutException) ? Optional.of(silent())
					: Optional.of("It could not be reached (" + ex.getCause().getClass().getSimpleName() + ").");
		}
		finally {
			answer.cancel(true);
		}
	}

	private String silent() {
		return "It did not answer within " + this.settings.timeout().toMillis() + " ms.";
	}

	private HttpRequest request(WebhookDelivery delivery, WebhookProperties.Webhook webhook) {
		HttpRequest.Builder request = HttpRequest.newBuilder(webhook.address())
			.timeout(this.settings.timeout())
			.header("Content-Type", "application/json")
			.header("User-Agent", "upgrade-console")
			.header("X-Console-Event", delivery.event().word())
			.header("X-Console-Delivery", delivery.id().toString());
		if (!webhook.secret().isEmpty()) {
			long timestamp = this.clock.instant().getEpochSecond();
			request.header(Signature.TIMESTAMP, Long.toString(timestamp))
				.header(Signature.SIGNATURE, Signature.of(webhook.secret(), timestamp, delivery.body()));
		}
		return request.POST(HttpRequest.BodyPublishers.ofString(delivery.body())).build();
	}

}
