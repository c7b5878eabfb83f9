package io.upgradeconsole.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.sandbox.UnreachableCluster;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole console, with a clock that a test moves on, behind a proxy.
 */
@SpringBootTest(classes = { UpgradeConsoleApplication.class, SessionsAndTokensTests.Time.class },
		properties = "server.forward-headers-strategy=native",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionsAndTokensTests {

	private static final String PASSWORD = "sandbox";

	@TempDir
	static Path data;

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Autowired
	SettableClock clock;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		Path kubeconfig = UnreachableCluster.kubeconfig(data);
		registry.add("console.data-dir", data::toString);
		registry.add("console.helm.binary", () -> "/nonexistent/helm");
		registry.add("console.clusters[0].name", () -> "local");
		registry.add("console.clusters[0].kubeconfig", kubeconfig::toString);
		String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
		List<String> names = List.of("olga", "ann", "sam", "zoe", "lea", "kim");
		for (String name : names) {
			String user = "console.access.users[" + names.indexOf(name) + "].";
			registry.add(user + "name", () -> name);
			registry.add(user + "password", () -> hash);
			if (name.equals("lea")) {
				registry.add(user + "roles", () -> "VIEWER");
				registry.add(user + "grants[0].roles", () -> "OPERATOR");
				registry.add(user + "grants[0].on", () -> "local/eu-*");
			}
			else if (name.equals("kim")) {
				registry.add(user + "grants[0].roles", () -> "OPERATOR");
				registry.add(user + "grants[0].on", () -> "local/eu-*/backend");
			}
			else {
				registry.add(user + "roles", () -> "OPERATOR");
			}
		}
	}

	@Test
	void aSessionEndsWhenItHasLastedForTooLong() {
		Browser olga = signedIn("olga");
		this.clock.advance(Duration.ofHours(11));
		assertThat(olga.get("/account").statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofHours(2));
		HttpResponse<String> ended = olga.get("/account");
		assertThat(ended.statusCode()).isEqualTo(302);
		assertThat(location(ended)).endsWith("/sign-in?expired");
	}

	@Test
	void signingOutEverywhereEndsEverySessionOfTheUserAndNobodyElses() {
		Browser phone = signedIn("ann");
		Browser desk = signedIn("ann");
		Browser olga = signedIn("olga");
		assertThat(location(desk.post("/account/sign-out-everywhere", ""))).endsWith("/sign-in?signed-out-everywhere");
		assertThat(phone.get("/account").statusCode()).isEqualTo(302);
		assertThat(desk.get("/account").statusCode()).isEqualTo(302);
		assertThat(olga.get("/account").statusCode()).isEqualTo(200);
		assertThat(signedIn("ann").get("/account").statusCode()).isEqualTo(200);
		assertThat(trail("ann")).containsExactly("signed-in FORM", "signed-in FORM", "signed-out-everywhere FORM",
				"signed-in FORM");
	}

	@Test
	void signInAndSignOutAreInTheTrailAndAMistypedNameIsNot() {
		signedIn("sam").post("/sign-out", "");
		HttpResponse<String> refused = new Browser(this.port).post("/sign-in",
				"username=s3cret-in-the-wrong-field&password=x");
		assertThat(location(refused)).endsWith("/sign-in?error");
		new Browser(this.port).post("/sign-in", "username=sam&password=wrong");
		assertThat(api("/me", basic("sam", "wrong")).statusCode()).isEqualTo(401);
		assertThat(trail("sam")).containsExactly("signed-in FORM", "signed-out FORM", "sign-in-failed FORM",
				"sign-in-failed BASIC");
		assertThat(trail("(unknown)")).contains("sign-in-failed FORM");
		assertThat(this.database.sql("select * from audit_entry").query().listOfRows().toString())
			.doesNotContain("s3cret");
	}

	@Test
	void failedSignInsSlowDownAlsoForNamesThatNobodyHas() {
		for (String name : List.of("zoe", "nobody")) {
			for (int i = 0; i < 5; i++) {
				assertThat(api("/me", basic(name, "wrong")).statusCode()).isEqualTo(401);
			}
			HttpResponse<String> refused = api("/me", basic(name, PASSWORD));
			assertThat(refused.statusCode()).isEqualTo(429);
			assertThat(refused.headers().firstValue("Retry-After")).contains("1");
			assertThat(refused.body()).contains("/problems/too-many-failed-sign-ins", "Wait for 1 s");
			HttpResponse<String> form = new Browser(this.port).post("/sign-in",
					"username=" + name + "&password=" + PASSWORD);
			assertThat(location(form)).endsWith("/sign-in?wait=1");
		}
		assertThat(new Browser(this.port).get("/sign-in?wait=1").body()).contains("Too many sign-ins have failed",
				"1 second");
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(api("/me", basic("zoe", PASSWORD)).statusCode()).isEqualTo(200);
		assertThat(api("/me", basic("nobody", PASSWORD)).statusCode()).isEqualTo(401);
	}

	@Test
	void aTokenActsForItsOwnerUntilItIsRevoked() {
		Browser olga = signedIn("olga");
		HttpResponse<String> made = olga.post("/account/tokens", "name=nightly&roles=VIEWER&days=7");
		assertThat(made.statusCode()).isEqualTo(201);
		String secret = Jsoup.parse(made.body()).select(".callout code").text();
		assertThat(secret).matches("uct_[A-Za-z0-9_-]{43}");
		assertThat(olga.get("/account").body()).contains("nightly", "never used").doesNotContain(secret);
		assertThat(api("/me", bearer(secret)).body())
			.isEqualTo("{\"name\":\"olga\",\"roles\":[\"VIEWER\"],\"signedInBy\":\"TOKEN\",\"token\":\"nightly\"}");
		assertThat(api("/plans", bearer(secret)).statusCode()).isEqualTo(200);
		assertThat(api("/audit", bearer(secret)).statusCode()).isEqualTo(403);
		assertThat(trail("olga")).contains("token-made FORM", "permission-denied TOKEN nightly");
		assertThat(olga.get("/account").body()).contains("last used");
		assertThat(this.database.sql("select * from access_token").query().listOfRows().toString()
				+ this.database.sql("select * from audit_entry").query().listOfRows())
			.doesNotContain(secret.substring(4));
		String id = Jsoup.parse(olga.get("/account").body()).select("form[action$=/revoke]").attr("action");
		assertThat(signedIn("zoe").post(id, "").statusCode()).isEqualTo(404);
		assertThat(api("/me", bearer(secret)).statusCode()).isEqualTo(200);
		olga.post(id, "");
		HttpResponse<String> refused = api("/me", bearer(secret));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).contains("/problems/token-not-valid");
		assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
		assertThat(trail("olga")).contains("token-revoked FORM");
	}

	@Test
	void aTokenAllowsNoMoreThanItsOwnerAtAnyTime() {
		Browser olga = signedIn("olga");
		assertThat(olga.post("/account/tokens", "name=mine&roles=ADMIN&days=7").statusCode()).isEqualTo(422);
		assertThat(olga.post("/account/tokens", "name=mine&roles=NONE&days=7").statusCode()).isEqualTo(422);
		assertThat(olga.post("/account/tokens", "name=mine&days=7").body()).contains("Choose roles that you have",
				"value=\"mine\"");
		assertThat(olga.post("/account/tokens", "name=mine&roles=VIEWER&days=99999").statusCode()).isEqualTo(422);
		assertThat(olga.post("/account/tokens", "name=+&roles=VIEWER&days=7").statusCode()).isEqualTo(422);
		// made when they had more, or were still there
		assertThat(api("/me", bearer(stored("olga", "ADMIN,VIEWER"))).body()).contains("[\"VIEWER\"]");
		assertThat(api("/me", bearer(stored("olga", "ADMIN"))).statusCode()).isEqualTo(401);
		assertThat(api("/me", bearer(stored("somebody-who-left", "VIEWER"))).statusCode()).isEqualTo(401);
		String late = stored("olga", "VIEWER");
		assertThat(api("/me", bearer(late)).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofHours(2));
		assertThat(api("/me", bearer(late)).statusCode()).isEqualTo(401);
		assertThat(api("/me", bearer("uct_short")).statusCode()).isEqualTo(401);
	}

	@Test
	void aRoleOnSomeReleasesHoldsThereAndListsShowNoOthers() {
		UUID theirs = plan("local/eu-west/backend");
		UUID other = plan("local/us-east/backend");
		assertThat(api("/plans", basic("kim", PASSWORD)).body()).contains(theirs.toString())
			.doesNotContain(other.toString());
		assertThat(api("/plans", basic("lea", PASSWORD)).body()).contains(theirs.toString(), other.toString());
		assertThat(api("/plans/" + theirs, basic("kim", PASSWORD)).statusCode()).isEqualTo(200);
		assertThat(api("/plans/" + other, basic("kim", PASSWORD)).statusCode()).isEqualTo(403);
		assertThat(approve(theirs, "lea").statusCode()).isEqualTo(409);
		HttpResponse<String> refused = approve(other, "lea");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("lea has VIEWER there and may not approve or reject a plan on "
				+ "local/us-east/backend. That takes the role OPERATOR or APPROVER or ADMIN.");
		assertThat(api("/me", basic("kim", PASSWORD)).body())
			.contains("\"roles\":[],\"grants\":[{\"on\":\"local/eu-*/backend\",\"roles\":[\"OPERATOR\"]}]");
		// the trail is about everything
		assertThat(api("/audit", basic("kim", PASSWORD)).statusCode()).isEqualTo(403);
		// a token takes the limits along
		Browser kim = signedIn("kim");
		String secret = Jsoup.parse(kim.post("/account/tokens", "name=eu&roles=VIEWER&days=7").body())
			.select(".callout code")
			.text();
		assertThat(api("/plans/" + theirs, bearer(secret)).statusCode()).isEqualTo(200);
		assertThat(api("/plans/" + other, bearer(secret)).statusCode()).isEqualTo(403);
	}

	@Test
	void behindTlsBrowsersAreToldToStayThereAndTheCookieIsSecure() {
		Browser browser = new Browser(this.port);
		HttpResponse<String> plain = browser.get("/sign-in");
		assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
		HttpResponse<String> secure = new Browser(this.port).get("/sign-in", "X-Forwarded-Proto", "https");
		assertThat(secure.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
		assertThat(secure.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure", "HttpOnly",
				"SameSite=Lax");
	}

	private List<String> trail(String actor) {
		return this.database.sql("select action || ' ' || signed_in_by from audit_entry where actor = ? order by id")
			.param(actor)
			.query(String.class)
			.list();
	}

	private String stored(String owner, String roles) {
		String secret = TokenSecret.make();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.database
			.sql("insert into access_token (id, owner, name, sha256, roles, created_at, expires_at)"
					+ " values (?, ?, 'stored', ?, ?, ?, ?)")
			.params(UUID.randomUUID(), owner, Sha256.of(secret), roles, now, now.plusHours(1))
			.update();
		return secret;
	}

	private UUID plan(String release) {
		UUID id = UUID.randomUUID();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		String content = "{\"path\":\"IMAGE_ONLY\",\"fromChartVersion\":\"26.5.0\",\"chartVersion\":\"26.5.0\","
				+ "\"appVersion\":\"26.5.0\",\"imageTag\":\"26.5.1\",\"setsImageTag\":true,\"valuesDigest\":\"\","
				+ "\"timeout\":\"1h0m0s\",\"steps\":[],\"findings\":[],\"changes\":[],\"images\":[],"
				+ "\"volatilePaths\":[],\"objectDigests\":{},\"workloads\":[],\"resolvedValues\":\"{}\"}";
		this.database.sql(
				"insert into plan (id, release_ref, base_revision, digest, content, created_by, created_at, expires_at,"
						+ " status, version) values (?, ?, 1, 'digest', ?, 'somebody', ?, ?, 'READY', 0)")
			.params(id, release, content, now, now.plusDays(1))
			.update();
		return id;
	}

	private HttpResponse<String> approve(UUID plan, String name) {
		return new Browser(this.port)
			.send(request("/api/v1/plans/" + plan + "/approvals").header("Authorization", basic(name, PASSWORD))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("{\"digest\":\"another\"}")));
	}

	private HttpResponse<String> api(String path, String authorization) {
		return new Browser(this.port).get("/api/v1" + path, "Authorization", authorization);
	}

	private static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	private static String bearer(String secret) {
		return "Bearer " + secret;
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("none");
	}

	private Browser signedIn(String name) {
		Browser browser = new Browser(this.port);
		assertThat(location(browser.post("/sign-in", "username=" + name + "&password=" + PASSWORD)))
			.doesNotContain("sign-in");
		return browser;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	static class Time {

		@Bean
		@Primary
		SettableClock settableClock() {
			return new SettableClock();
		}

	}

}
