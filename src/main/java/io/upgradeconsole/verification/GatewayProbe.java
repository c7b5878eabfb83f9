package io.upgradeconsole.verification;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.net.ssl.SSLException;

import io.upgradeconsole.cluster.LiveIngress;
import io.upgradeconsole.cluster.LiveService;
import io.upgradeconsole.cluster.ServiceProxy;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Asks a release's gateway for its root, on every way in that there is: through its
 * Ingress, as its Service where that can be reached, and through the API server.
 */
@Component
class GatewayProbe {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int WAYS = 4;

	private final ServiceProxy proxy;

	private final SideBySide sideBySide;

	// made when it is first needed: it brings all of TLS with it, and a console that
	// starts
	// asks nobody
	private final Supplier<HttpClient> http = SingletonSupplier.of(() -> HttpClient.newBuilder()
		.connectTimeout(CONNECT)
		.followRedirects(HttpClient.Redirect.NEVER)
		.version(HttpClient.Version.HTTP_1_1)
		.build());

	GatewayProbe(ServiceProxy proxy, SideBySide sideBySide) {
		this.proxy = proxy;
		this.sideBySide = sideBySide;
	}

	/**
	 * A try.
	 *
	 * @param way the way in, in words
	 * @param status what was answered, or {@code null}
	 * @param failure why nothing was, empty where something was
	 * @param forbidden whether the console may not go this way
	 */
	record Attempt(String way, @Nullable Integer status, String failure, boolean forbidden) {

		boolean isAnswered() {
			return this.status != null;
		}

		@Override
		public String toString() {
			return this.way + ": " + ((this.status != null) ? "HTTP " + this.status : this.failure);
		}

	}

	private record Way(String words, @Nullable URI address) {

	}

	/**
	 * The tries, in the order in which they count: as its users come in first.
	 * @param ingresses the release's own
	 */
	List<Attempt> ask(ReleaseRef release, LiveService gateway, List<LiveIngress> ingresses) {
		List<Way> ways = new ArrayList<>();
		ingresses.forEach((ingress) -> address(ingress, gateway.name())
			.ifPresent((uri) -> ways.add(new Way("Through the Ingress " + ingress.name() + " (" + uri + ")", uri))));
		serviceHost(release, gateway).map((host) -> URI.create("http://" + host + ":" + port(gateway) + "/"))
			.ifPresent((uri) -> ways.add(new Way("As the Service " + gateway.name() + " (" + uri + ")", uri)));
		ways.add(new Way("Through the API server's proxy to the Service " + gateway.name(), null));
		return this.sideBySide.each(ways, WAYS,
				(way) -> (way.address() != null) ? get(way, way.address()) : proxied(way, release, gateway));
	}

	/** A load balancer's address, or its name in this cluster's own DNS. */
	private Optional<String> serviceHost(ReleaseRef release, LiveService gateway) {
		return gateway.addresses()
			.stream()
			.findFirst()
			.or(() -> this.proxy.isFromWithin(release.cluster())
					? Optional.of(gateway.name() + "." + release.namespace() + ".svc") : Optional.empty());
	}

	private Attempt proxied(Way way, ReleaseRef release, LiveService gateway) {
		ServiceProxy.Answer answer = this.proxy.get(release.cluster(), release.namespace(),
				gateway.name() + ":" + port(gateway), PATIENCE);
		return new Attempt(way.words(), answer.status(), answer.failure(), answer.forbidden());
	}

	private Attempt get(Way way, URI address) {
		HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
		try {
			return new Attempt(way.words(), this.http.get().send(request, BodyHandlers.discarding()).statusCode(), "",
					false);
		}
		catch (HttpTimeoutException ex) {
			return failed(way, "no answer within " + PATIENCE.toSeconds() + " s");
		}
		catch (ConnectException ex) {
			return failed(way, isUnresolved(ex) ? "its host name is not known here" : "the connection was refused");
		}
		catch (SSLException ex) {
			return failed(way, "its certificate is not one that the console trusts");
		}
		catch (IOException ex) {
			return failed(way, (ex instanceof UnknownHostException) ? "its host name is not known here"
					: "the connection broke off");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed(way, "interrupted");
		}
	}

	private static Attempt failed(Way way, String failure) {
		return new Attempt(way.words(), null, failure, false);
	}

	private static boolean isUnresolved(ConnectException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
				return true;
			}
		}
		return false;
	}

	private static Optional<URI> address(LiveIngress ingress, String service) {
		return ingress.rules()
			.stream()
			.filter((rule) -> rule.services().contains(service))
			.map(LiveIngress.Rule::host)
			.map((host) -> host.isEmpty() ? ingress.addresses().stream().findFirst().orElse("") : host)
			.filter((host) -> !host.isEmpty() && !host.contains("*"))
			.map((host) -> URI.create((ingress.encrypted() ? "https://" : "http://") + host + "/"))
			.findFirst();
	}

	private static int port(LiveService gateway) {
		return gateway.ports()
			.stream()
			.filter((port) -> port.name().equals("http"))
			.findFirst()
			.or(() -> gateway.ports().stream().findFirst())
			.map(LiveService.Port::number)
			.orElse(80);
	}

}
