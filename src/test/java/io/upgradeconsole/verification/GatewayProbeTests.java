package io.upgradeconsole.verification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.cluster.LiveIngress;
import io.upgradeconsole.cluster.LiveService;
import io.upgradeconsole.sandbox.UnreachableCluster;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways into a gateway, with real HTTP on each of them.
 */
class GatewayProbeTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("sim", "zymtrace", "backend");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@TempDir
	Path directory;

	private HttpServer server;

	private volatile int status = 200;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
			exchange.sendResponseHeaders(this.status, -1);
			exchange.close();
		});
		this.server.start();
		Path kubeconfig = UnreachableCluster.kubeconfig(this.directory);
		this.context.registerBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP);
		this.context.registerBean(ClusterProperties.class, () -> new ClusterProperties(
				List.of(new ClusterAccess("sim", kubeconfig, null, List.of(), null, false))));
		this.context.scan("io.upgradeconsole.cluster", "io.upgradeconsole.concurrent");
		this.context.register(GatewayProbe.class);
		this.context.refresh();
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.server.stop(0);
	}

	@Test
	void theIngressIsAskedAsUsersAreAndARedirectIsAnAnswer() {
		this.status = 302;
		List<GatewayProbe.Attempt> attempts = ask(List.of(), ingress("127.0.0.1:" + port()));
		assertThat(attempts.get(0).status()).isEqualTo(302);
		assertThat(attempts.get(0).way()).isEqualTo("Through the Ingress entry (http://127.0.0.1:" + port() + "/)");
	}

	@Test
	void aLoadBalancerIsAskedWhereThereIsOne() {
		assertThat(ask(List.of("127.0.0.1"), null)).extracting(GatewayProbe.Attempt::way, GatewayProbe.Attempt::status)
			.startsWith(org.assertj.core.groups.Tuple
				.tuple("As the Service zymtrace-gateway (http://127.0.0.1:" + port() + "/)", 200));
	}

	@Test
	void aHostThatIsNotKnownHereAndAnApiServerThatIsAwayAreNoAnswers() {
		List<GatewayProbe.Attempt> attempts = ask(List.of(), ingress("no-such-host.invalid"));
		assertThat(attempts).noneMatch(GatewayProbe.Attempt::isAnswered);
		assertThat(attempts.get(0))
			.hasToString("Through the Ingress entry (http://no-such-host.invalid/): its host name is not known here");
		assertThat(attempts.get(1)).hasToString(
				"Through the API server's proxy to the Service zymtrace-gateway: the API server did not answer");
	}

	@Test
	void aRefusedConnectionIsNoAnswer() {
		this.server.stop(0);
		assertThat(ask(List.of(), ingress("127.0.0.1:" + port())).get(0).failure())
			.isEqualTo("the connection was refused");
	}

	@Test
	void anIngressOfAnotherServiceAndAWildcardAreNoWaysIn() {
		LiveIngress other = new LiveIngress("ui", List.of(new LiveIngress.Rule("127.0.0.1", List.of("zymtrace-ui"))),
				false, List.of());
		assertThat(ask(List.of(), other)).hasSize(1);
		assertThat(ask(List.of(), ingress("*.example.com"))).hasSize(1);
	}

	private List<GatewayProbe.Attempt> ask(List<String> addresses, LiveIngress ingress) {
		LiveService service = new LiveService("zymtrace-gateway", "LoadBalancer",
				List.of(new LiveService.Port("admin", 1), new LiveService.Port("http", port())), addresses);
		return this.context.getBean(GatewayProbe.class)
			.ask(RELEASE, service, (ingress != null) ? List.of(ingress) : List.of());
	}

	private static LiveIngress ingress(String host) {
		return new LiveIngress("entry", List.of(new LiveIngress.Rule(host, List.of("zymtrace-gateway"))), false,
				List.of());
	}

	private int port() {
		return this.server.getAddress().getPort();
	}

}
