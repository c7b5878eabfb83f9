package io.upgradeconsole.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.sandbox.SandboxProperties;

/**
 * Other people's sessions, other sites' pages, and addresses that lead elsewhere.
 */
final class SessionAttacks {

	private static final List<String> ELSEWHERE = List.of("//evil.h0stile", "///evil.h0stile", "/\\evil.h0stile",
			"\\\\evil.h0stile", "http://evil.h0stile/", "https:evil.h0stile", "http:/evil.h0stile", "/%09/evil.h0stile",
			"javascript:h0stile()", "//evil.h0stile@localhost", "http://localhost@evil.h0stile/", "/\t/evil.h0stile",
			"/..//evil.h0stile", "data:text/html,h0stile");

	private final HostileConsole console;

	private final Cases cases;

	SessionAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
	}

	void sessions() {
		Intruder victim = new Intruder(this.console.port());
		String planted = victim.session();
		HttpResponse<String> signedIn = victim.signIn("admin", SandboxProperties.PASSWORD);
		this.cases.check("a planted session", !planted.isEmpty() && !victim.session().equals(planted), planted);
		signedIn.headers()
			.allValues("Set-Cookie")
			.forEach((cookie) -> this.cases.check("cookie flags",
					cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
					cookie));
		for (String id : List.of(planted, "0".repeat(32), "h0stile", "../" + victim.session(),
				victim.session() + "'")) {
			HttpResponse<String> answer = asSession("/account", id);
			this.cases.check("the session " + id, answer.statusCode() == 302, answer.statusCode());
			this.cases.check("the session " + id + " is not taken over",
					answer.headers()
						.allValues("Set-Cookie")
						.stream()
						.noneMatch((cookie) -> cookie.startsWith("JSESSIONID=" + id + ";")),
					answer.headers().map());
		}
		String session = victim.session();
		this.cases.check("the session before signing out", asSession("/account", session).statusCode() == 200, session);
		victim.post("/sign-out", Map.of("_csrf", victim.freshToken()));
		Intruder left = this.console.signedIn("viewer");
		String before = left.session();
		left.post("/sign-out", Map.of());
		this.cases.check("a session after signing out", asSession("/account", before).statusCode() == 302, before);
		List<Intruder> ended = List.of(this.console.signedIn("oncall"), this.console.signedIn("oncall"));
		ended.get(0).post("/account/sign-out-everywhere", Map.of());
		String ending = ended.get(1).session();
		this.cases.together(Collections.nCopies(40, () -> {
			HttpResponse<String> answer = asSession("/account", ending);
			this.cases.check("many requests of a session that ends",
					(answer.statusCode() != 302) ? "saw " + answer.statusCode() : Harm.in(answer));
		}));
		for (Target target : this.console.targets()) {
			if (target.route().isApi()) {
				HttpResponse<String> answer = target.send(new Intruder(this.console.port()) {

					@Override
					Builder request(String path) {
						return super.request(path).header("Cookie", "JSESSIONID=" + session);
					}

				}, Map.of());
				this.cases.check(target + " with a browser's session alone", answer.statusCode() == 401,
						answer.statusCode());
			}
		}
	}

	private HttpResponse<String> asSession(String path, String id) {
		Intruder other = new Intruder(this.console.port(), null, false);
		return other.send(other.request(path).header("Accept", "text/html").header("Cookie", "JSESSIONID=" + id));
	}

	/** Each form without its token, and with tokens of somebody else. */
	void forms() {
		Intruder admin = this.console.signedIn("admin");
		String ofOther = this.console.signedIn("viewer").csrf();
		String ofNobody = new Intruder(this.console.port()).csrf();
		for (Target target : this.console.targets()) {
			if (!target.posts() || target.route().isApi()) {
				continue;
			}
			for (String token : List.of("", "&_csrf=", "&_csrf=" + Intruder.encoded(ofOther),
					"&_csrf=" + Intruder.encoded(ofNobody), "&_csrf=h0stile", "&_csrf=" + "a".repeat(5000))) {
				for (String type : List.of(Intruder.FORM, "text/plain")) {
					HttpResponse<String> answer = admin.send(target.request(admin, "")
						.header("Content-Type", type)
						.POST(BodyPublishers.ofString(target.sent() + token)));
					this.cases.check(target + " as " + type + " with the token '" + token + "'",
							(answer.statusCode() != 403) ? "saw " + answer.statusCode() : Harm.in(answer));
				}
			}
			HttpResponse<String> answer = admin.send(target.request(admin, "")
				.header("X-CSRF-TOKEN", ofOther)
				.header("Origin", "http://evil.h0stile")
				.POST(BodyPublishers.ofString(target.sent())));
			this.cases.check(target + " with another's token in a header", answer.statusCode() == 403,
					answer.statusCode());
		}
	}

	/** Each route of the API as another site's page sends it. */
	void otherSites() {
		Intruder admin = this.console.signedIn("admin");
		List<String[]> marks = List.of(new String[] { "Origin", "http://evil.h0stile" },
				new String[] { "Origin", "null" }, new String[] { "Origin", "http://localhost.evil.h0stile" },
				new String[] { "Origin", "http://localhost:1" }, new String[] { "Origin", "file://" },
				new String[] { "Sec-Fetch-Site", "cross-site" }, new String[] { "Sec-Fetch-Site", "same-site" });
		for (Target target : this.console.targets()) {
			for (String[] mark : target.route().isApi() ? marks : List.<String[]>of()) {
				Builder request = target.posts() ? target.body(admin, "", target.sent()) : target.request(admin, "");
				HttpResponse<String> answer = admin.send(request.header(mark[0], mark[1]));
				this.cases.check(target + " from " + mark[1],
						(answer.statusCode() != 403 || !answer.body().contains("cross-site-refused"))
								? "saw " + answer.statusCode() : Harm.in(answer));
				this.cases.check(target + " tells " + mark[1] + " nothing",
						answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), answer.headers().map());
			}
		}
	}

	void redirects() {
		this.cases.together(ELSEWHERE.stream().map((elsewhere) -> (Runnable) () -> redirects(elsewhere)).toList());
	}

	private void redirects(String elsewhere) {
		for (String name : List.of("continue", "redirect", "next", "url", "returnTo", "target",
				"spring-security-redirect", "redirect_uri")) {
			Intruder victim = new Intruder(this.console.port());
			leads("signing in with " + name + "=" + elsewhere,
					victim.post("/sign-in?" + name + "=" + Intruder.encoded(elsewhere),
							Map.of("username", "viewer", "password", SandboxProperties.PASSWORD, name, elsewhere)));
		}
		Intruder victim = new Intruder(this.console.port());
		HttpResponse<String> asked = victim.get("/audit?next=" + Intruder.encoded(elsewhere), "Referer",
				"http://evil.h0stile/", "X-Forwarded-Host", "evil.h0stile", "Forwarded", "host=evil.h0stile",
				"X-Forwarded-Prefix", "//evil.h0stile", "X-Host", "evil.h0stile");
		leads("asking for a page before signing in", asked);
		leads("and then signing in", victim.signIn("viewer", SandboxProperties.PASSWORD));
		Intruder viewer = this.console.signedIn("viewer");
		leads("signing out with " + elsewhere, viewer.post("/sign-out?url=" + Intruder.encoded(elsewhere),
				Map.of("url", elsewhere, "redirect", elsewhere)));
	}

	private void leads(String what, HttpResponse<String> answer) {
		String location = answer.headers().firstValue("Location").orElse("none");
		this.cases.check(what,
				(answer.statusCode() != 302
						|| !location.matches("http://localhost:\\d+/(sign-in.*|audit\\?next=.*|)|/(sign-in.*)?"))
								? "leads to " + location : Harm.in(answer));
	}

}
