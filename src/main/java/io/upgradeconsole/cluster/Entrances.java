package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The ways into a namespace's workloads, and what scales them.
 */
@Component
public class Entrances {

	private record Named(@Nullable String name) {

	}

	private record Address(@Nullable String ip, @Nullable String hostname) {

	}

	private record Balancer(@Nullable List<Address> ingress) {

	}

	private record Served(@Nullable Balancer loadBalancer) {

	}

	private record ServicePort(@Nullable String name, @Nullable Integer port) {

	}

	private record ServiceSpec(@Nullable String type, @Nullable List<ServicePort> ports) {

	}

	private record Service(Named metadata, @Nullable ServiceSpec spec, @Nullable Served status) {

	}

	private record Services(@Nullable List<Service> items) {

	}

	private record Backend(@Nullable Named service) {

	}

	private record HttpPath(@Nullable Backend backend) {

	}

	private record Http(@Nullable List<HttpPath> paths) {

	}

	private record IngressRule(@Nullable String host, @Nullable Http http) {

	}

	private record IngressSpec(@Nullable List<IngressRule> rules, @Nullable List<Object> tls) {

	}

	private record Ingress(Named metadata, @Nullable IngressSpec spec, @Nullable Served status) {

	}

	private record Ingresses(@Nullable List<Ingress> items) {

	}

	private record Target(String kind, String name) {

	}

	private record ScalerSpec(Target scaleTargetRef, @Nullable Integer minReplicas, @Nullable Integer maxReplicas) {

	}

	private record ScalerStatus(@Nullable Integer currentReplicas, @Nullable Integer desiredReplicas) {

	}

	private record Scaler(Named metadata, ScalerSpec spec, @Nullable ScalerStatus status) {

	}

	private record Scalers(@Nullable List<Scaler> items) {

	}

	private final KubernetesClients clients;

	private final PlainReads reads = new PlainReads();

	Entrances(KubernetesClients clients) {
		this.clients = clients;
	}

	/** The Services of a namespace. */
	public List<LiveService> services(ClusterName cluster, Namespace namespace) {
		return items(read(cluster, "services", "/api/v1/namespaces/" + namespace, Services.class).items())
			.map((service) -> {
				ServiceSpec spec = Objects.requireNonNullElse(service.spec(), new ServiceSpec(null, null));
				return new LiveService(text(service.metadata().name()), text(spec.type()),
						items(spec.ports()).map((port) -> new LiveService.Port(text(port.name()), number(port.port())))
							.toList(),
						addresses(service.status()));
			})
			.toList();
	}

	/** The Ingresses of a namespace. */
	public List<LiveIngress> ingresses(ClusterName cluster, Namespace namespace) {
		return items(read(cluster, "ingresses", "/apis/networking.k8s.io/v1/namespaces/" + namespace, Ingresses.class)
			.items()).map((ingress) -> {
				IngressSpec spec = Objects.requireNonNullElse(ingress.spec(), new IngressSpec(null, null));
				return new LiveIngress(text(ingress.metadata().name()),
						items(spec.rules()).map((rule) -> new LiveIngress.Rule(text(rule.host()), services(rule)))
							.toList(),
						items(spec.tls()).findAny().isPresent(), addresses(ingress.status()));
			}).toList();
	}

	/** The HorizontalPodAutoscalers of a namespace. */
	public List<LiveAutoscaler> autoscalers(ClusterName cluster, Namespace namespace) {
		return items(
				read(cluster, "horizontalpodautoscalers", "/apis/autoscaling/v2/namespaces/" + namespace, Scalers.class)
					.items())
			.map((scaler) -> {
				ScalerStatus status = Objects.requireNonNullElse(scaler.status(), new ScalerStatus(null, null));
				return new LiveAutoscaler(text(scaler.metadata().name()),
						scaler.spec().scaleTargetRef().kind() + "/" + scaler.spec().scaleTargetRef().name(),
						Objects.requireNonNullElse(scaler.spec().minReplicas(), 1), number(scaler.spec().maxReplicas()),
						number(status.currentReplicas()), number(status.desiredReplicas()));
			})
			.toList();
	}

	private <T> T read(ClusterName cluster, String plural, String root, Class<T> type) {
		return ClusterFailures.translated(cluster,
				() -> this.reads.get(this.clients.client(cluster), plural, root + "/" + plural, PlainReads.JSON, type));
	}

	private static List<String> services(IngressRule rule) {
		List<String> names = new ArrayList<>();
		if (rule.http() != null) {
			items(rule.http().paths()).map(HttpPath::backend)
				.filter(Objects::nonNull)
				.map(Backend::service)
				.filter(Objects::nonNull)
				.forEach((service) -> names.add(text(service.name())));
		}
		return names;
	}

	private static List<String> addresses(@Nullable Served status) {
		if (status == null || status.loadBalancer() == null) {
			return List.of();
		}
		return items(status.loadBalancer().ingress())
			.map((address) -> (address.hostname() != null) ? address.hostname() : text(address.ip()))
			.filter((address) -> !address.isEmpty())
			.toList();
	}

	private static <T> Stream<T> items(@Nullable List<T> items) {
		return Objects.requireNonNullElse(items, List.<T>of()).stream();
	}

	private static int number(@Nullable Integer value) {
		return Objects.requireNonNullElse(value, 0);
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
