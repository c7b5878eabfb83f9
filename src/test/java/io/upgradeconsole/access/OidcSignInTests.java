package io.upgradeconsole.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.operation.QuietConsole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in at a real identity provider, as a browser does: every redirect is followed,
 * and the provider's form is filled in.
 */
class OidcSignInTests {

	@TempDir
	static Path data;

	private static QuietConsole console;

	private static AcmeIdentityProvider acme;

	@BeforeAll
	static void start() throws IOException {
		int port = freePort();
		String registration = "--spring.security.oauth2.client.registration.acme.";
		String provider = "--spring.security.oauth2.client.provider.acme.";
		console = QuietConsole.on(data, registration + "client-id=console",
				registration + "client-secret=client-s3cret", registration + "client-name=Acme",
				registration + "scope=openid,profile", provider + "issuer-uri=http://127.0.0.1:" + port,
				provider + "user-name-attribute=preferred_username", "--console.access.oidc.groups[0].name=platform",
				"--console.access.oidc.groups[0].roles=OPERATOR,AUDITOR",
				"--console.access.oidc.groups[1].name=eu-readers",
				"--console.access.oidc.groups[1].grants[0].roles=VIEWER",
				"--console.access.oidc.groups[1].grants[0].on=local/eu-*");
		// the console has started without it, and needs no restart when it is there
		assertThat(new Browser().go("/oauth2/authorization/acme").uri()).hasPath("/sign-in")
			.hasQuery("refused=provider");
		acme = AcmeIdentityProvider.on(port, console.port());
	}

	@AfterAll
	static void stop() {
		acme.close();
		console.close();
	}

	@Test
	void theSignInPageOffersTheProviderBesideThePassword() {
		HttpResponse<String> page = new Browser().go("/sign-in");
		assertThat(Jsoup.parse(page.body()).select("a[href=/oauth2/authorization/acme]").text())
			.isEqualTo("Sign in with Acme");
		assertThat(Jsoup.parse(page.body()).select("form[action=/sign-in]")).hasSize(1);
	}

	@Test
	void signingInAtTheProviderLeadsBackToThePageThatWasAskedForWithTheRolesOfTheGroups() {
		Browser olive = new Browser();
		olive.go("/account?from=mail");
		HttpResponse<String> page = olive.signIn("olive");
		assertThat(page.uri()).hasPath("/account").hasQuery("from=mail");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(page.body()).select(".facts").text()).isEqualTo("Everywhere OPERATOR, AUDITOR");
		assertThat(olive.visited.toString()).contains("code_challenge=", "code_challenge_method=S256", "state=",
				"nonce=");
		assertThat(trail("olive")).contains("signed-in OIDC DONE");
		olive.press("/account", "form[action=/sign-out]", "");
		assertThat(olive.go("/account").uri()).hasPath("/sign-in");
		assertThat(trail("olive")).contains("signed-out OIDC DONE");
	}

	@Test
	void aGroupMayHaveItsRoleOnSomeReleasesOnly() {
		Browser vic = new Browser();
		vic.go("/account");
		assertThat(Jsoup.parse(vic.signIn("vic").body()).select(".facts").text()).isEqualTo("On local/eu-* VIEWER");
	}

	@Test
	void whoeverIsInNoGroupThatCountsIsRefusedAndSoIsASecondPersonOfOneName() {
		Browser nora = new Browser();
		HttpResponse<String> refused = nora.signIn("nora");
		assertThat(refused.uri()).hasPath("/sign-in").hasQuery("refused=no-role");
		assertThat(refused.body()).contains("You have no role here");
		assertThat(nora.go("/account").uri()).hasPath("/sign-in");
		// a user of the configuration has this name
		Browser operator = new Browser();
		assertThat(operator.signIn("operator").uri()).hasPath("/sign-in").hasQuery("refused=name-taken");
		assertThat(operator.go("/account").uri()).hasPath("/sign-in");
		assertThat(trail("(unknown)")).contains("sign-in-failed OIDC DENIED");
		assertThat(database().sql("select verdict from audit_entry where action = 'sign-in-failed'")
			.query(String.class)
			.list()).contains("nora of the identity provider is in no group that has a role here.");
	}

	@Test
	void whoeverHasNoSuchNameIsRefusedAndTheTrailSaysWhichClaimIsMissing() {
		Browser nemo = new Browser();
		HttpResponse<String> refused = nemo.signIn(AcmeIdentityProvider.NAMELESS);
		assertThat(refused.uri()).hasPath("/sign-in").hasQuery("refused=name-unusable");
		assertThat(refused.body()).contains("Your name cannot be used", "take the name from another claim");
		assertThat(nemo.go("/account").uri()).hasPath("/sign-in");
		assertThat(database().sql("select verdict from audit_entry where action = 'sign-in-failed'")
			.query(String.class)
			.list()).contains(
					"An account of the identity provider has no claim preferred_username, which user-name-attribute names.");
	}

	@Test
	void aNameBelongsToWhomeverTheProviderHasGivenItFirst() {
		OidcPeople people = console.part(OidcPeople.class);
		OidcPeople.Identity first = new OidcPeople.Identity("acme", "1");
		assertThat(people.seen("Rita", first, List.of("platform"))).isTrue();
		assertThat(people.seen("rita", new OidcPeople.Identity("acme", "2"), List.of("platform"))).isFalse();
		assertThat(people.seen("Rita", new OidcPeople.Identity("other", "1"), List.of("platform"))).isFalse();
		assertThat(people.seen("rita", first, List.of("eu-readers"))).isTrue();
		assertThat(people.standing("RITA")).get().extracting(Standing::roles).isEqualTo(Set.of());
		assertThat(people.standing("nobody")).isEmpty();
	}

	@Test
	void aTokenOfSomebodyWhoHasNotSignedInForLongIsDead() {
		Browser olive = new Browser();
		olive.signIn("olive");
		HttpResponse<String> made = olive.press("/account", "form[action=/account/tokens]",
				"&name=nightly&roles=VIEWER&days=7");
		String secret = Jsoup.parse(made.body()).select(".callout code").text();
		assertThat(new Browser().me(secret).body()).contains("\"name\":\"olive\"", "\"roles\":[\"VIEWER\"]");
		database().sql("update oidc_person set seen_at = dateadd(day, -31, current_timestamp) where name_key = 'olive'")
			.update();
		assertThat(new Browser().me(secret).statusCode()).isEqualTo(401);
	}

	@Test
	void anAnswerThatNobodyAskedForIsRefusedAndFillsNoTrail() {
		long before = database().sql("select count(*) from audit_entry").query(Long.class).single();
		for (String query : List.of("code=x&state=y", "error=no-role&state=y", "error=access_denied")) {
			assertThat(new Browser().go("/login/oauth2/code/acme?" + query).uri()).hasPath("/sign-in")
				.hasQuery("refused=provider");
		}
		Browser asked = new Browser();
		String state = asked.step(asked.url("/oauth2/authorization/acme"))
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceAll(".*[?&]state=([^&]*).*", "$1");
		assertThat(asked.go("/login/oauth2/code/acme?error=no-role&state=" + state).uri()).hasQuery("refused=provider");
		assertThat(database().sql("select count(*) from audit_entry").query(Long.class).single()).isEqualTo(before);
	}

	private static JdbcClient database() {
		return console.part(JdbcClient.class);
	}

	private static List<String> trail(String actor) {
		return database()
			.sql("select action || ' ' || signed_in_by || ' ' || outcome from audit_entry where actor = ? order by id")
			.param(actor)
			.query(String.class)
			.list();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Follows redirects, and tells where they led. */
	private static final class Browser {

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

		private final StringBuilder visited = new StringBuilder();

		URI url(String path) {
			return URI.create("http://localhost:" + console.port() + path);
		}

		HttpResponse<String> go(String path) {
			return follow(step(url(path)));
		}

		HttpResponse<String> signIn(String name) {
			HttpResponse<String> form = go("/oauth2/authorization/acme");
			assertThat(form.uri()).hasHost("127.0.0.1").hasPath("/login");
			return submit(form, "form", "&username=" + name + "&password=" + AcmeIdentityProvider.PASSWORD);
		}

		HttpResponse<String> press(String path, String form, String fields) {
			return submit(go(path), form, fields);
		}

		private HttpResponse<String> submit(HttpResponse<String> page, String selector, String fields) {
			Element form = Jsoup.parse(page.body()).selectFirst(selector);
			String csrf = form.select("input[name=_csrf]").val();
			return follow(send(HttpRequest.newBuilder(page.uri().resolve(form.attr("action")))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("_csrf=" + csrf + fields))
				.build()));
		}

		HttpResponse<String> me(String secret) {
			return send(HttpRequest.newBuilder(url("/api/v1/me")).header("Authorization", "Bearer " + secret).build());
		}

		private HttpResponse<String> follow(HttpResponse<String> first) {
			HttpResponse<String> answer = first;
			for (int i = 0; i < 10 && answer.statusCode() / 100 == 3; i++) {
				answer = step(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
			}
			return answer;
		}

		private HttpResponse<String> step(URI uri) {
			this.visited.append(uri).append('\n');
			return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build());
		}

		private HttpResponse<String> send(HttpRequest request) {
			try {
				return this.client.send(request, BodyHandlers.ofString());
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
