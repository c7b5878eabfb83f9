package io.upgradeconsole.routes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.DeedDenied;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.UnreachableCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every route of the running console as every role and as nobody, and holds who was
 * let in against {@code routes.txt}. Writes what it saw to {@code target/routes.txt}.
 */
@SpringBootTest(classes = { UpgradeConsoleApplication.class, RouteMatrixTests.Denials.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RouteMatrixTests {

	@TempDir
	static Path data;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext console;

	@Autowired
	Denials denials;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		Path kubeconfig = UnreachableCluster.kubeconfig(data);
		registry.add("console.data-dir", data::toString);
		registry.add("console.helm.binary", () -> "/nonexistent/helm");
		registry.add("console.helm.repository.url", () -> "http://127.0.0.1:1");
		registry.add("console.clusters[0].name", () -> "local");
		registry.add("console.clusters[0].kubeconfig", kubeconfig::toString);
		String oidc = "spring.security.oauth2.client.";
		registry.add(oidc + "registration.acme.client-id", () -> "console");
		registry.add(oidc + "registration.acme.authorization-grant-type", () -> "authorization_code");
		registry.add(oidc + "registration.acme.redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
		registry.add(oidc + "registration.acme.scope", () -> "openid");
		for (String uri : List.of("authorization-uri", "token-uri", "jwk-set-uri")) {
			registry.add(oidc + "provider.acme." + uri, () -> "http://127.0.0.1:1");
		}
		registry.add("console.access.oidc.groups[0].name", () -> "platform");
		registry.add("console.access.oidc.groups[0].roles", () -> "OPERATOR");
		String hash = new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD);
		for (Role role : Role.values()) {
			String user = "console.access.users[" + role.ordinal() + "].";
			registry.add(user + "name", () -> RouteVisitor.name(role));
			registry.add(user + "password", () -> hash);
			registry.add(user + "roles", role::name);
		}
	}

	@Test
	void everyRouteLetsInExactlyTheRolesOfTheTable() throws IOException {
		SortedSet<Route> routes = Routes.of(this.console);
		Map<String, RouteTable.Line> table = RouteTable.read();
		RouteSamples samples = new RouteSamples(this.console);
		RouteVisitor nobody = new RouteVisitor(this.port, null);
		Map<Role, RouteVisitor> visitors = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			visitors.put(role, new RouteVisitor(this.port, role));
		}
		List<String> differences = new ArrayList<>();
		List<String> seen = new ArrayList<>();
		ApiStatuses described = new ApiStatuses(ApiDocument.kept(this.console.getBean(ObjectMapper.class)));
		for (Route route : routes) {
			RouteTable.Line line = table.remove(route.toString());
			String path = samples.path(route.path());
			String sent = samples.sent((line != null) ? line.sent() : "");
			StringBuilder statuses = new StringBuilder();
			boolean anyone = isLetIn(nobody, route, path, sent, statuses);
			Set<Role> roles = EnumSet.noneOf(Role.class);
			visitors.forEach((role, visitor) -> {
				if (isLetIn(visitor, route, path, sent, statuses)) {
					roles.add(role);
				}
			});
			String who = RouteTable.who(anyone, roles);
			seen.add("%-100s %s  %s".formatted(route, statuses, who));
			String own = route + " | " + who + (sent.isEmpty() ? "" : " | " + line.sent());
			differences.addAll(described.missing(route, statuses.toString()));
			if (statuses.indexOf("500") != -1) {
				differences.add("The console fails (" + statuses + "), see its log: " + own);
			}
			if (line == null) {
				differences.add("Not in the table. If this is what you mean, add the line: " + own);
			}
			else if (!who.equals(RouteTable.who(line.anyone(), line.roles()))) {
				differences.add("The table lets in " + RouteTable.who(line.anyone(), line.roles()) + ", the console ("
						+ statuses + "): " + own);
			}
		}
		table.keySet()
			.forEach((gone) -> differences.add("The console has no such route any more, take the line out: " + gone));
		Files.write(Path.of("target/routes.txt"), seen);
		System.out.printf("%d routes, each as %d roles and as nobody: target/routes.txt%n", seen.size(),
				visitors.size());
		assertThat(differences).as("src/test/resources/routes/routes.txt against the running console").isEmpty();
	}

	@Test
	void theDocumentOfTheApiSaysWhatIsServedAndHowItIsAnswered() throws IOException {
		String made = ApiDocument.of(this.console);
		Files.writeString(Path.of("target/openapi.json"), made);
		RouteVisitor viewer = new RouteVisitor(this.port, Role.VIEWER);
		String path = "/api/v1/openapi.json";
		HttpResponse<String> served = viewer.visit(new Route("GET", path, "", "application/json", false), path, "");
		assertThat(served.body().equals(made))
			.as("src/main/resources/api/openapi.json, against the controllers: if target/openapi.json"
					+ " says what you mean, copy it there and add a summary to what is new")
			.isTrue();
		assertThat(made).as("each route says what it does").doesNotContain("\"summary\" : \"\"");
	}

	@Test
	void aProbeIsToldUpOrDownAndNoMore() {
		RouteVisitor kubelet = new RouteVisitor(this.port, null);
		for (String group : List.of("liveness", "readiness")) {
			String path = "/actuator/health/" + group;
			HttpResponse<String> answer = kubelet.visit(new Route("GET", path, "", "*/*", false), path, "");
			assertThat(answer.statusCode()).as(group).isEqualTo(200);
			assertThat(answer.body()).as(group).isEqualTo("{\"status\":\"UP\"}");
			assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		}
	}

	@Test
	void onlyProbesFiguresAndVersionsAreServedAndNothingElseOfTheActuator() {
		RouteVisitor admin = new RouteVisitor(this.port, Role.ADMIN);
		HttpResponse<String> figures = admin.visit(new Route("GET", "/actuator/prometheus", "", "text/plain", false),
				"/actuator/prometheus", "");
		assertThat(figures.body()).contains("jvm_memory_used_bytes", "hikaricp_connections",
				"console_operations_running", "console_streams_open", "console_webhooks_waiting");
		// this console has no helm, and says so
		HttpResponse<String> info = admin.visit(new Route("GET", "/actuator/info", "", "application/json", false),
				"/actuator/info", "");
		assertThat(info.body()).contains("\"build\":{", "\"name\":\"upgrade-console\"",
				"\"helm\":{\"problem\":\"Helm could not be started\"}");
		for (String endpoint : List.of("", "/env", "/heapdump", "/configprops", "/beans", "/loggers", "/flyway",
				"/threaddump", "/mappings", "/shutdown")) {
			assertThat(admin.visit(new Route("GET", "/actuator/" + endpoint), "/actuator" + endpoint, "").statusCode())
				.as(endpoint)
				.isEqualTo(404);
		}
	}

	/**
	 * Not sent to the sign-in page, and not refused, be it with a status or on a page.
	 */
	private boolean isLetIn(RouteVisitor visitor, Route route, String path, String sent, StringBuilder statuses) {
		int before = this.denials.count.get();
		HttpResponse<String> answer = visitor.visit(route, path, sent);
		boolean denied = this.denials.count.get() > before;
		String location = answer.headers().firstValue("Location").orElse("");
		boolean toSignIn = answer.statusCode() == 302 && location.matches("(http://[^/]+)?/sign-in");
		statuses.append(statuses.isEmpty() ? "" : " ")
			.append(answer.statusCode())
			.append(toSignIn ? ">" : denied ? "!" : " ");
		return !toSignIn && !denied && answer.statusCode() != 401 && answer.statusCode() != 403;
	}

	/** Counts what was refused: some pages tell it after a redirect. */
	static class Denials {

		private final AtomicInteger count = new AtomicInteger();

		@EventListener
		void on(DeedDenied event) {
			this.count.incrementAndGet();
		}

	}

}
