package io.upgradeconsole.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.upgradeconsole.UpgradeConsoleApplication;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A console with a cluster that answers, one that is away and one that never says a word,
 * and without helm.
 */
@SpringBootTest(classes = UpgradeConsoleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadinessTests {

	private static final String READINESS = "/actuator/health/readiness";

	private static final String TOKEN = "kubernetes-token-1234567890";

	private static final AtomicInteger asked = new AtomicInteger();

	private static final CountDownLatch end = new CountDownLatch(1);

	private static final ExecutorService threads = Executors.newCachedThreadPool();

	private static final HttpServer near = server((exchange) -> {
		asked.incrementAndGet();
		answer(exchange, "{\"major\":\"1\",\"minor\":\"34\",\"gitVersion\":\"v1.34.0\"}");
	});

	private static final HttpServer silent = server((exchange) -> {
		await(end);
		exchange.close();
	});

	@TempDir
	static Path data;

	@LocalServerPort
	int port;

	private interface Handler {

		void handle(HttpExchange exchange) throws IOException;

	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) throws IOException {
		registry.add("console.data-dir", data::toString);
		registry.add("console.helm.binary", () -> "/nonexistent/helm");
		cluster(registry, 0, "near", near.getAddress().getPort());
		cluster(registry, 1, "away", 1);
		cluster(registry, 2, "silent", silent.getAddress().getPort());
		String hash = new BCryptPasswordEncoder(4).encode("sandbox");
		for (int i = 0; i < 2; i++) {
			String role = (i == 0) ? "ADMIN" : "AUDITOR";
			registry.add("console.access.users[" + i + "].name", role::toLowerCase);
			registry.add("console.access.users[" + i + "].password", () -> hash);
			registry.add("console.access.users[" + i + "].roles", () -> role);
		}
	}

	private static void cluster(DynamicPropertyRegistry registry, int index, String name, int port) throws IOException {
		Path kubeconfig = Files.writeString(Files.createDirectories(data).resolve("kubeconfig-" + name), """
				apiVersion: v1
				kind: Config
				current-context: %1$s
				clusters: [{name: a, cluster: {server: "http://127.0.0.1:%2$d"}}]
				users: [{name: a, user: {token: %3$s}}]
				contexts: [{name: %1$s, context: {cluster: a, user: a}}]
				""".formatted(name, port, TOKEN));
		registry.add("console.clusters[" + index + "].name", () -> name);
		registry.add("console.clusters[" + index + "].kubeconfig", kubeconfig::toString);
	}

	@AfterAll
	static void stop() {
		end.countDown();
		near.stop(0);
		silent.stop(0);
		threads.shutdownNow();
	}

	@Test
	@DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
	void aProbeIsToldUpAndAsksNobody() {
		asked.set(0);
		long before = System.nanoTime();
		for (String path : new String[] { READINESS, "/actuator/health" }) {
			JsonNode answer = json(get(path, null));
			assertThat(answer.path("status").asString()).isEqualTo("UP");
			assertThat(answer.has("components")).isFalse();
		}
		assertThat(get(READINESS, null).body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get(READINESS, "auditor").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(get(READINESS + "/clusters", null).statusCode()).isEqualTo(404);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
		assertThat(asked).hasValue(0);
	}

	@Test
	void anAdministratorIsToldOfEachThingWhatWasAskedAndWhatCameOfIt() {
		HttpResponse<String> answer = get(READINESS, "admin");
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode readiness = json(answer);
		assertThat(readiness.path("status").asString()).isEqualTo("UP");
		JsonNode components = readiness.path("components");
		JsonNode database = components.path("database");
		assertThat(database.path("status").asString()).isEqualTo("UP");
		assertThat(database.at("/details/asked").asString()).startsWith("jdbc:h2:file:").doesNotContain(";");
		assertThat(database.at("/details/answer").asString()).startsWith("H2 ");
		JsonNode clusters = components.path("clusters").path("components");
		assertThat(clusters.at("/near/status").asString()).isEqualTo("UP");
		assertThat(clusters.at("/near/details/asked").asString())
			.isEqualTo("the version of its API server, by the context near of " + data.resolve("kubeconfig-near"));
		assertThat(clusters.at("/near/details/answer").asString()).startsWith("Kubernetes v1.34.0 answers in ");
		assertThat(clusters.at("/near/details/millis").asInt()).isNotNegative();
		assertThat(clusters.at("/near/details/at").asString()).matches("20\\d\\d-.*Z");
		assertThat(clusters.at("/away/status").asString()).isEqualTo("NOT_WELL");
		assertThat(clusters.at("/away/details/error").asString()).startsWith("The cluster does not answer.");
		assertThat(clusters.at("/away/details/remedy").asString()).startsWith("Check the address in the kubeconfig");
		assertThat(clusters.at("/silent/details/error").asString()).isNotEmpty();
		assertThat(clusters.at("/silent/status").asString()).isIn("UNKNOWN", "NOT_WELL");
		assertThat(components.at("/helm/status").asString()).isEqualTo("NOT_WELL");
		assertThat(components.at("/helm/details/error").asString()).startsWith("Helm could not be started.");
		assertThat(components.at("/repository/status").asString()).isEqualTo("NOT_WELL");
		assertThat(components.at("/repository/details/asked").asString()).isEqualTo("https://helm.zystem.io");
		assertThat(components.at("/dataDirectory/status").asString()).isEqualTo("UP");
		assertThat(answer.body()).doesNotContain(TOKEN);
	}

	@Test
	@DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
	void whoeverLooksEachSecondAsksOnceInAWhile() {
		asked.set(0);
		long before = System.nanoTime();
		for (int i = 0; i < 5; i++) {
			assertThat(get(READINESS, "admin").statusCode()).isEqualTo(200);
		}
		// one wait for what is silent, however many components there are
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
		assertThat(asked).hasValue(1);
	}

	@Test
	void whoeverSendsAPasswordBeginsNoSession() {
		for (String path : new String[] { READINESS, "/actuator/info", "/actuator/prometheus", "/actuator/unknown" }) {
			assertThat(get(path, "admin").headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void aSessionCountsAsLongAsItLasts() {
		HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		signIn(browser);
		assertThat(json(send(browser, request(READINESS))).path("components").has("clusters")).isTrue();
		assertThat(send(browser, request("/actuator/info")).statusCode()).isEqualTo(200);
		send(browser, form("/sign-out", "_csrf=" + csrf(browser, "/")));
		assertThat(send(browser, request(READINESS)).body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(send(browser, request("/actuator/info")).statusCode()).isEqualTo(401);
	}

	private void signIn(HttpClient browser) {
		HttpResponse<String> answer = send(browser,
				form("/sign-in", "username=admin&password=sandbox&_csrf=" + csrf(browser, "/sign-in")));
		assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
	}

	private String csrf(HttpClient browser, String page) {
		return Jsoup.parse(send(browser, request(page)).body()).select("input[name=_csrf]").attr("value");
	}

	private HttpRequest form(String path, String body) {
		return HttpRequest.newBuilder(request(path), (name, value) -> true)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> get(String path, @Nullable String user) {
		HttpRequest.Builder request = HttpRequest.newBuilder(request(path), (name, value) -> true);
		if (user != null) {
			request.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString((user + ":sandbox").getBytes(StandardCharsets.UTF_8)));
		}
		return send(HttpClient.newHttpClient(), request.build());
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(30))
			.build();
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static HttpServer server(Handler handler) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
			server.setExecutor(threads);
			server.createContext("/version", handler::handle);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
