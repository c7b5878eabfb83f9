package io.upgradeconsole.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.operation.StoredPlans;
import io.upgradeconsole.plan.PlanCreated;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A console with somebody of every role and plans that nobody has rendered, to be decided
 * on over its pages and its API.
 */
final class DecidingConsole implements AutoCloseable {

	private static final List<String> USERS = List.of("approver", "colleague", "oncall", "admin", "viewer");

	private static final Map<String, String> ROLES = Map.of("colleague", "APPROVER,OPERATOR");

	private final QuietConsole console;

	private final Map<String, HttpClient> browsers = new HashMap<>();

	private DecidingConsole(QuietConsole console) {
		this.console = console;
	}

	static DecidingConsole on(Path data, String... more) {
		List<String> arguments = new ArrayList<>(List.of(more));
		String hash = new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD);
		for (int i = 0; i < USERS.size(); i++) {
			String user = "--console.access.users[" + (i + 1) + "].";
			arguments.add(user + "name=" + USERS.get(i));
			arguments.add(user + "password=" + hash);
			arguments.add(user + "roles=" + ROLES.getOrDefault(USERS.get(i), USERS.get(i).toUpperCase()));
		}
		return new DecidingConsole(QuietConsole.on(data, arguments.toArray(String[]::new)));
	}

	/** A plan that the operator has asked for. */
	UUID plan(String release) {
		return StoredPlans.store(part(JdbcClient.class), "local/zymtrace/" + release);
	}

	/** A plan of the same that somebody has asked for; a rollback where it says so. */
	UUID plan(String release, String requester, boolean rollback) {
		UUID plan = plan(release);
		part(JdbcClient.class).sql("update plan set created_by = ? where id = ?").params(requester, plan).update();
		if (rollback) {
			part(JdbcClient.class)
				.sql("update plan set content = replace(content, '\"rollback\":null', "
						+ "'\"rollback\":{\"revision\":1,\"status\":\"deployed\",\"recordDigest\":\"\"}') where id = ?")
				.param(plan)
				.update();
		}
		return plan;
	}

	/** A plan that is noted as one that was made is. */
	UUID requestedPlan(String release) {
		UUID plan = plan(release);
		part(RequestedApprovals.class).on(new PlanCreated(part(PlanService.class).required(plan),
				new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.FORM, null)));
		return plan;
	}

	/** What the API answers, as JSON with its status under "http". */
	JsonNode api(String user, String path, Map<String, String> body) {
		return api(user,
				HttpRequest.newBuilder(uri("/api/v1" + path))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
	}

	JsonNode api(String user, String path) {
		return api(user, HttpRequest.newBuilder(uri("/api/v1" + path)));
	}

	/** Decides on a plan's digest, by a word of the API such as "approvals". */
	JsonNode decide(String user, UUID plan, String deed, String reason) {
		return api(user, "/plans/" + plan + "/" + deed, Map.of("digest", StoredPlans.DIGEST, "reason", reason));
	}

	private JsonNode api(String user, HttpRequest.Builder request) {
		HttpResponse<String> response = send(HttpClient.newHttpClient(),
				request.header("Authorization", "Basic " + Base64.getEncoder()
					.encodeToString((user + ":" + SandboxProperties.PASSWORD).getBytes(StandardCharsets.UTF_8))));
		JsonNode body = JsonMapper.shared().readTree(response.body().isBlank() ? "{}" : response.body());
		return JsonMapper.shared()
			.createObjectNode()
			.put("http", response.statusCode())
			.put("problem", body.path("type").asString(""))
			.set("body", body);
	}

	Document page(String user, String path) {
		return Jsoup.parse(send(browser(user), HttpRequest.newBuilder(uri(path)).header("Accept", "text/html")).body());
	}

	/**
	 * Presses a button of a form that this user's page of the plan has, or had before.
	 */
	Document press(String user, UUID plan, String deed, Map<String, String> typed) {
		Document page = page(user, "/plans/" + plan);
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("_csrf", page.select("input[name=_csrf]").first().val());
		Element form = page.selectFirst("form[action=/plans/" + plan + "/" + deed + "]");
		if (form != null) {
			form.select("input").forEach((input) -> fields.put(input.attr("name"), input.val()));
		}
		fields.putAll(typed);
		return Jsoup.parse(send(browser(user),
				HttpRequest.newBuilder(uri("/plans/" + plan + "/" + deed))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("Accept", "text/html")
					.POST(BodyPublishers.ofString(form(fields))))
			.body());
	}

	List<String> audited(UUID plan) {
		return part(JdbcClient.class).sql("select action from audit_entry where plan_id = ? order by id")
			.param(plan)
			.query(String.class)
			.list();
	}

	/** What somebody was refused. */
	List<String> denied(String user) {
		return part(JdbcClient.class)
			.sql("select verdict from audit_entry where actor = ? and action = 'permission-denied'")
			.param(user)
			.query(String.class)
			.list();
	}

	<T> T part(Class<T> type) {
		return this.console.part(type);
	}

	private HttpClient browser(String user) {
		return this.browsers.computeIfAbsent(user, (name) -> {
			HttpClient client = HttpClient.newBuilder()
				.cookieHandler(new CookieManager())
				.followRedirects(HttpClient.Redirect.NORMAL)
				.build();
			String csrf = Jsoup.parse(send(client, HttpRequest.newBuilder(uri("/sign-in"))).body())
				.select("input[name=_csrf]")
				.val();
			send(client, HttpRequest.newBuilder(uri("/sign-in"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers
					.ofString(form(Map.of("username", name, "password", SandboxProperties.PASSWORD, "_csrf", csrf)))));
			return client;
		});
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.console.port() + path);
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.console.close();
	}

}
