package io.upgradeconsole.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import io.github.wimdeblauwe.htmx.spring.boot.thymeleaf.HtmxThymeleafAutoConfiguration;
import io.upgradeconsole.target.ReleaseRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real server: only its error dispatches and cookies show what a browser meets.
 */
@SpringBootTest(
		properties = { "spring.datasource.url=jdbc:h2:mem:sign-in",
				"management.endpoint.health.validate-group-membership=false" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTests {

	@LocalServerPort
	int port;

	CookieManager cookies = new CookieManager();

	HttpClient browser;

	@DynamicPropertySource
	static void users(DynamicPropertyRegistry registry) {
		String hash = new BCryptPasswordEncoder(4).encode("pass word:ü");
		registry.add("console.access.users[0].name", () -> "Olga");
		registry.add("console.access.users[0].password", () -> hash);
		registry.add("console.access.users[0].roles", () -> "OPERATOR,VIEWER");
		registry.add("console.access.users[1].name", () -> "victor");
		registry.add("console.access.users[1].password", () -> "{bcrypt}" + hash.replace("$2a$", "$2y$"));
		registry.add("console.access.users[1].roles", () -> "VIEWER");
	}

	@BeforeEach
	void openBrowser() {
		this.browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();
	}

	@Test
	void signingInLeadsBackToThePageThatWasAskedFor() {
		HttpResponse<String> asked = get("/page?tab=1", "Accept", "text/html");
		assertThat(asked.statusCode()).isEqualTo(302);
		assertThat(asked.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
		HttpResponse<String> signedIn = signIn("Olga", "pass word:ü");
		assertThat(signedIn.statusCode()).isEqualTo(302);
		assertThat(signedIn.headers().firstValue("Location")).get().asString().endsWith("/page?tab=1");
		assertThat(get("/page").body()).isEqualTo("Olga OPERATOR,VIEWER FORM 127.0.0.1");
	}

	@Test
	void aFragmentThatWasAskedForIsNoPageToLeadBackTo() {
		get("/page", "HX-Request", "true", "Accept", "text/html");
		assertThat(signIn("Olga", "pass word:ü").headers().firstValue("Location")).get()
			.isEqualTo("http://localhost:" + this.port + "/");
	}

	@Test
	void theSessionGetsANewIdAtSignIn() {
		csrf();
		String before = sessionId();
		signIn("Olga", "pass word:ü");
		assertThat(sessionId()).isNotEqualTo(before);
	}

	@Test
	void theSessionCookieIsOutOfReachOfScripts() {
		assertThat(get("/sign-in").headers().firstValue("Set-Cookie")).get()
			.asString()
			.contains("HttpOnly")
			.containsIgnoringCase("SameSite=Lax");
	}

	@Test
	void aWrongPasswordLeadsToTheSignInPageWithAnError() {
		HttpResponse<String> refused = signIn("Olga", "wrong");
		assertThat(refused.headers().firstValue("Location")).get().asString().endsWith("/sign-in?error");
		assertThat(get("/sign-in?error").body()).contains("sign-in").contains("error=true").contains("signedOut=false");
		assertThat(get("/page").statusCode()).isEqualTo(302);
	}

	@Test
	void aSignInFormOfAnEndedSessionLeadsToAFreshOne() {
		HttpResponse<String> refused = post("/sign-in", "username=Olga&password=" + encoded("pass word:ü"));
		assertThat(refused.headers().firstValue("Location")).get().asString().endsWith("/sign-in?expired");
		assertThat(get("/page").statusCode()).isEqualTo(302);
	}

	@Test
	void aFormWithoutTheSessionsTokenIsRefusedWithAProblemPage() {
		signIn("victor", "pass word:ü");
		HttpResponse<String> refused = post("/act", "x=1");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("form-expired");
		assertThat(post("/act", "x=1&_csrf=" + csrf()).body()).isEqualTo("acted");
	}

	@Test
	void aFormWithAFileThatIsTooLargeIsToldSoAndNotThatItsTokenIsMissing() {
		signIn("Olga", "pass word:ü");
		String form = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf()
				+ "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.yaml\"\r\n\r\n%s\r\n--b--";
		assertThat(upload(form.formatted("a: b")).body()).isEqualTo("acted");
		HttpResponse<String> refused = upload(form.formatted("a".repeat(5_000_000)));
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.body()).contains("upload-too-large");
	}

	private HttpResponse<String> upload(String form) {
		return send(request("/act").header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(form)));
	}

	@Test
	void signingOutEndsTheSession() {
		signIn("Olga", "pass word:ü");
		HttpResponse<String> out = post("/sign-out", "_csrf=" + csrf());
		assertThat(out.headers().firstValue("Location")).get().asString().endsWith("/sign-in?signed-out");
		assertThat(get("/page").statusCode()).isEqualTo(302);
	}

	@Test
	void signingOutByALinkDoesNotWork() {
		signIn("Olga", "pass word:ü");
		get("/sign-out");
		assertThat(get("/page").statusCode()).isEqualTo(200);
	}

	@Test
	void anEndedSessionSendsHtmxToTheSignInPageInsteadOfSwappingItIn() {
		HttpResponse<String> refused = get("/page", "HX-Request", "true");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("HX-Redirect")).contains("/sign-in");
		HttpResponse<String> posted = post("/act", "x=1", "HX-Request", "true");
		assertThat(posted.statusCode()).isEqualTo(401);
		assertThat(posted.headers().firstValue("HX-Redirect")).contains("/sign-in?expired");
	}

	@Test
	void anEndedSessionStopsAStream() {
		HttpResponse<String> refused = get("/page", "Accept", "text/event-stream");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("Location")).isEmpty();
	}

	@Test
	void whatIsServedAsynchronouslyIsAskedForOnce() {
		signIn("Olga", "pass word:ü");
		assertThat(get("/later").body()).isEqualTo("later");
	}

	@Test
	void aTemplateOrFilterThatFailsEndsOnTheProblemPageWithoutItsMessage() {
		signIn("Olga", "pass word:ü");
		HttpResponse<String> failed = get("/broken-view");
		assertThat(failed.statusCode()).isEqualTo(500);
		assertThat(failed.body()).contains("unexpected-failure").doesNotContain("s3cret");
	}

	@Test
	void theApiKnowsItsCallerByBasic() {
		HttpResponse<String> me = get("/api/v1/me", "Authorization", basic("olga", "pass word:ü"));
		assertThat(me.statusCode()).isEqualTo(200);
		assertThat(me.body())
			.isEqualTo("{\"name\":\"Olga\",\"roles\":[\"VIEWER\",\"OPERATOR\"],\"signedInBy\":\"BASIC\"}");
		assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void theApiTakesNoSession() {
		signIn("Olga", "pass word:ü");
		assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
	}

	@Test
	void theApiChallengesToolsAndDoesNotMakeBrowsersPrompt() {
		HttpResponse<String> refused = get("/api/v1/me");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("Content-Type")).get()
			.asString()
			.startsWith("application/problem+json");
		assertThat(refused.body()).contains("\"type\":\"/problems/sign-in-required\"").contains("\"remedy\":");
		assertThat(refused.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Basic ");
		assertThat(get("/api/v1/me", "Sec-Fetch-Site", "same-origin").headers().firstValue("WWW-Authenticate")).get()
			.asString()
			.doesNotContain("Basic");
		assertThat(get("/api/v1/me", "Authorization", basic("olga", "wrong")).body()).contains("sign-in-failed");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null",
			"Origin,http://localhost:1", "Origin,http://localhost.evil.example" })
	void theApiRefusesWhatABrowserSendsForAnotherSite(String header, String value) {
		HttpResponse<String> refused = get("/api/v1/me", "Authorization", basic("olga", "pass word:ü"), header, value);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("/problems/cross-site-refused");
	}

	@Test
	void theApiAnswersTheConsolesOwnPages() {
		assertThat(get("/api/v1/me", "Authorization", basic("olga", "pass word:ü"), "Sec-Fetch-Site", "same-origin",
				"Origin", "http://localhost:" + this.port)
			.statusCode()).isEqualTo(200);
	}

	@Test
	void whatAServiceRefusesIsForbiddenByTheRoleThatIsMissing() {
		HttpResponse<String> refused = get("/api/v1/plan", "Authorization", basic("victor", "pass word:ü"));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("/problems/not-permitted").contains("OPERATOR or ADMIN");
		assertThat(get("/api/v1/plan", "Authorization", basic("olga", "pass word:ü")).body()).isEqualTo("planned");
	}

	@ParameterizedTest
	@CsvSource({ "/sign-in", "/page", "/api/v1/me" })
	void pagesAndTheApiCarryStrictHeaders(String path) {
		HttpResponse<String> answer = get(path);
		Map<String, String> expected = Map.of("Content-Security-Policy",
				"default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
						+ "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
				"Referrer-Policy", "same-origin", "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
				"Cross-Origin-Opener-Policy", "same-origin");
		expected.forEach((name, value) -> assertThat(answer.headers().firstValue(name)).contains(value));
		assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
		assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
	}

	@Test
	void assetsAreForEverybodyAndMayBeKept() {
		HttpResponse<String> script = get("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
		assertThat(script.statusCode()).isEqualTo(200);
		assertThat(script.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
		assertThat(script.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(script.headers().firstValue("Last-Modified")).isPresent();
		assertThat(script.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(get("/assets/none.css").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> signIn(String name, String password) {
		return post("/sign-in", "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + csrf());
	}

	private String csrf() {
		String body = get("/sign-in").body();
		return body.substring(body.indexOf("csrf=") + 5).strip();
	}

	private String sessionId() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
	}

	private HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	private HttpResponse<String> post(String path, String form, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.browser.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration(exclude = { ThymeleafAutoConfiguration.class, HtmxThymeleafAutoConfiguration.class })
	@ComponentScan(basePackages = { "io.upgradeconsole.access", "io.upgradeconsole.ui" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
	@ConfigurationPropertiesScan({ "io.upgradeconsole.access", "io.upgradeconsole.target" })
	@Import({ Pages.class, Service.class, BrokenPage.class })
	static class Slice {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		// In place of the templates: what they are given.

		@Bean("sign-in")
		View signIn() {
			return written((model, request) -> "sign-in error=" + model.get("error") + " signedOut="
					+ model.get("signedOut") + " csrf=" + ((CsrfToken) request.getAttribute("_csrf")).getToken());
		}

		@Bean
		View problem() {
			return written((model, request) -> model.get("problem").toString());
		}

		@Bean
		View broken() {
			return written((model, request) -> {
				throw new IllegalStateException("s3cret");
			});
		}

		private static View written(BiFunction<Map<String, ?>, HttpServletRequest, String> text) {
			return new View() {

				@Override
				public String getContentType() {
					return "text/html";
				}

				@Override
				public void render(@Nullable Map<String, ?> model, HttpServletRequest request,
						HttpServletResponse response) throws IOException {
					response.getWriter().write(text.apply(Objects.requireNonNull(model), request));
				}

			};
		}

	}

	@Component
	static class Service {

		private final Permissions permissions;

		Service(Permissions permissions) {
			this.permissions = permissions;
		}

		String plan(Actor actor) {
			this.permissions.require(actor, Action.PLAN, ReleaseRef.of("local", "zymtrace", "backend"));
			return "planned";
		}

	}

	@Controller
	@ResponseBody
	static class Pages {

		private final CurrentActor currentActor;

		private final Service service;

		Pages(CurrentActor currentActor, Service service) {
			this.currentActor = currentActor;
			this.service = service;
		}

		@GetMapping("/page")
		String page() {
			Actor actor = this.currentActor.get();
			return actor.name() + " " + String.join(",", actor.roles().stream().map(Role::name).sorted().toList()) + " "
					+ actor.signedInBy() + " " + actor.address();
		}

		@GetMapping("/later")
		Callable<String> later() {
			return () -> "later";
		}

		@PostMapping("/act")
		String act(CsrfToken token) {
			return "acted";
		}

		@GetMapping("/api/v1/plan")
		String plan() {
			return this.service.plan(this.currentActor.get());
		}

	}

	@Controller
	static class BrokenPage {

		@GetMapping("/broken-view")
		String broken() {
			return "broken";
		}

	}

}
