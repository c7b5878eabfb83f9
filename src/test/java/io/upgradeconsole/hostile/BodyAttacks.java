package io.upgradeconsole.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bodies, content types and methods that are wrong, on every route.
 */
final class BodyAttacks {

	private static final String RELEASE = "/api/v1/releases/local/zymtrace/backend/values-files";

	private static final List<String> METHODS = List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "H0STILE",
			"OPTIONS", "HEAD");

	private static final String LARGE = "a".repeat(4 * 1024 * 1024);

	private final HostileConsole console;

	private final Cases cases;

	BodyAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
	}

	void everyRoute() {
		Intruder person = this.console.signedIn("admin");
		List<Runnable> attacks = new ArrayList<>();
		for (Target target : this.console.targets()) {
			// nobody else is signed out by what signs out
			boolean alone = target.path().contains("sign-") || target.path().startsWith("/login/");
			Intruder admin = alone ? this.console.signedIn("viewer") : person;
			bodies(target).forEach((type, body) -> attacks.add(() -> {
				HttpResponse<String> answer = admin.send(target.request(admin, "")
					.header("Content-Type", type.replaceFirst("#.*", ""))
					.header("X-CSRF-TOKEN", admin.csrf())
					.POST(BodyPublishers.ofString(body)));
				this.cases.check(target + " with a body of " + type, Harm.in(answer));
				this.cases.check(target + " with a body of " + type + " keeps the session",
						admin != person || answer.headers().firstValue("Set-Cookie").isEmpty(), answer.headers().map());
			}));
			for (String method : METHODS) {
				attacks.add(() -> {
					HttpResponse<String> answer = admin.send(target.request(admin, "")
						.header("X-CSRF-TOKEN", admin.csrf())
						.method(method, BodyPublishers.noBody()));
					boolean taken = method.equals("HEAD") || method.equals("OPTIONS");
					this.cases.check(method + " " + target, Harm.in(answer));
					this.cases.check(method + " " + target + " keeps the session",
							admin != person || answer.headers().firstValue("Set-Cookie").isEmpty(),
							answer.headers().map());
					this.cases.check(method + " " + target + " is refused",
							taken || answer.statusCode() >= 400
									|| answer.statusCode() == 302
											&& (admin != person || target.path().startsWith("/oauth2/")),
							answer.statusCode());
				});
			}
		}
		this.cases.together(attacks);
		this.cases.check("all of it in one session", person.get("/account").statusCode() == 200, person.session());
	}

	/** By content type; what follows a # only tells them apart. */
	private static Map<String, String> bodies(Target target) {
		Map<String, String> bodies = new LinkedHashMap<>();
		bodies.put("text/plain", "h0stile");
		bodies.put("application/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
		bodies.put("application/octet-stream", "\u0000\u0001\u0002");
		bodies.put("multipart/form-data", "no boundary");
		bodies.put("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"fi");
		bodies.put("multipart/form-data; boundary=b#parts", "--b\r\n\r\n\r\n".repeat(300) + "--b--");
		bodies.put("application/json; charset=utf-16", "{\"digest\":\"a\"}");
		bodies.put("application/x-www-form-urlencoded", "%zz=%&&&=%c0%af&" + "a=b&".repeat(2000));
		if (target.posts()) {
			bodies.put(target.takes() + "#empty", "");
			bodies.put(target.takes() + "#large", LARGE);
		}
		if (target.takes().equals("application/json")) {
			for (String broken : List.of("{", "[]", "\"x\"", "null", "1", "{\"digest\":", "{\"a\":1}}", "{'a':1}",
					"{\"digest\":\"\\ud800\"}", "{\"digest\":\"\\u0000\"}", "{\"digest\":\"a\",\"digest\":\"b\"}",
					"{\"__proto__\":{},\"@class\":\"java.lang.Runtime\"}", "\ufeff{}", "NaN")) {
				bodies.put("application/json#" + broken, broken);
			}
			bodies.put("application/json#deep", "[".repeat(100_000));
			bodies.put("application/json#deep members", "{\"digest\":".repeat(20_000));
			bodies.put("application/json#long number", "{\"revision\":" + "9".repeat(100_000) + "}");
		}
		return bodies;
	}

	/** Values files that are none, or more than they look like. */
	void values() {
		Intruder admin = this.console.signedIn("admin");
		Map<String, String> files = new LinkedHashMap<>();
		StringBuilder laughs = new StringBuilder("a0: &a0 [h0stile,h0stile]\n");
		for (int i = 1; i < 30; i++) {
			laughs.append("a%d: &a%d [*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
		}
		files.put("laughs", laughs.toString());
		files.put("itself", "a: &a\n  b: *a\n");
		files.put("merges", "a: &a {b: 1}\nc:\n" + "  <<: *a\n".repeat(200));
		for (String tag : List.of("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
				"!!java.lang.Runtime {}", "!!python/object/apply:os.system ['touch " + Payload.MADE + "']",
				"!h0stile x", "!<tag:h0stile> x", "!!binary h0stile", "!!set {a, b}", "!!timestamp 2026-99-99",
				"!!float x", "!!int 0x")) {
			files.put(tag, "a: " + tag + "\n");
		}
		files.put("deep", "a: " + "[".repeat(50_000));
		files.put("deep maps", nested());
		files.put("documents", "a: 1\n---\nb: 2\n");
		files.put("list", "- a\n");
		files.put("scalar", "h0stile");
		files.put("keys", "{1: a, null: b, [a]: c, {a: b}: d, true: e}\n");
		files.put("NUL", "a: \u0000\n");
		files.put("control", "a: \"\u001b[2J\"\n");
		files.put("tab", "\ta: 1\n");
		files.put("twice", "a: 1\na: 2\n");
		files.put("unclosed", "a: \"h0stile\n");
		files.put("directive", "%YAML 9.9\n---\na: 1\n");
		files.put("anchors", "a: *nobody\n");
		files.put("large", "a: " + LARGE);
		files.put("long key", "? " + "k".repeat(100_000) + "\n: 1\n");
		files.put("numbers", "a: 1e999999999\nb: 0x" + "f".repeat(10_000) + "\nc: 1:60:60:60:60:60\n");
		files.put("template", "a: \"{{ .Files.Get `/etc/passwd` }}\"\nb: '{{ lookup }}'\n");
		files.put("bidi", "a: \"\u202e\u200b\"\n");
		files.put("PNG", "\u0089PNG\r\n\u001a\n");
		files.forEach((name, content) -> {
			for (String type : List.of("text/yaml", "multipart/form-data; boundary=b")) {
				String body = !type.startsWith("multipart/") ? content
						: "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.yaml\"\r\n\r\n" + content
								+ "\r\n--b--\r\n";
				HttpResponse<String> answer = admin
					.send(admin.request(RELEASE).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
				this.cases.check(name + " as " + type, Harm.in(answer));
				this.cases.check(name + " as " + type + " is taken or refused",
						answer.statusCode() == 201 || answer.statusCode() / 100 == 4, answer.statusCode());
			}
		});
	}

	private static String nested() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 500; i++) {
			text.append(" ".repeat(i)).append("a:\n");
		}
		return text.toString();
	}

}
