package io.upgradeconsole.hostile;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every payload in every field of every form, query and JSON body.
 */
final class FieldAttacks {

	private final HostileConsole console;

	private final Cases cases;

	FieldAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
	}

	void parameters() {
		List<Runnable> attacks = new ArrayList<>();
		Intruder admin = this.console.signedIn("admin");
		for (Target target : this.console.targets()) {
			// what begins or ends a session gets one of its own
			boolean alone = target.path().startsWith("/login/") || target.path().equals("/sign-in");
			Intruder intruder = alone ? new Intruder(this.console.port()) : admin;
			for (String field : target.parameters()) {
				for (Payload payload : Payload.ALL) {
					attacks.add(() -> send(intruder, target, field, payload));
				}
			}
		}
		this.cases.together(attacks);
		this.cases.check("all of it in one session", admin.get("/account").statusCode() == 200, admin.session());
		nothingRan();
	}

	private void send(Intruder intruder, Target target, String field, Payload payload) {
		Map<String, String> fields = new LinkedHashMap<>(target.fields());
		fields.put(field, payload.text());
		HttpResponse<String> answer = target.send(intruder, fields);
		this.cases.check(target + " " + field + " " + payload, Harm.in(answer));
		String next = answer.headers().firstValue("Location").orElse("");
		if (target.posts() && Payload.WORDS.contains(payload) && next.contains("localhost")) {
			String path = next.replaceFirst("http://[^/]+", "").replaceFirst("#.*", "");
			this.cases.check(target + " " + field + " " + payload + ", then " + path, Harm.in(intruder.get(path)));
		}
	}

	void members() {
		List<Runnable> attacks = new ArrayList<>();
		Intruder admin = this.console.signedIn("admin");
		for (Target target : this.console.targets()) {
			for (String field : target.members()) {
				for (Payload payload : Payload.ALL) {
					attacks.add(() -> {
						ObjectNode body = json(target).put(field, payload.text());
						this.cases.check(target + " " + field + " " + payload,
								Harm.in(admin.send(target.body(admin, "", body.toString()))));
					});
				}
				for (String type : List.of("[]", "{}", "[[\"a\"]]", "{\"a\":{\"b\":1}}", "true", "-1", "1e400", "null",
						"9".repeat(400), "1.5")) {
					attacks.add(() -> {
						ObjectNode body = json(target).putRawValue(field,
								new tools.jackson.databind.util.RawValue(type));
						this.cases.check(target + " " + field + " " + type,
								Harm.in(admin.send(target.body(admin, "", body.toString()))));
					});
				}
			}
		}
		this.cases.together(attacks);
		nothingRan();
	}

	private static ObjectNode json(Target target) {
		return (ObjectNode) JsonMapper.shared().readTree(target.sent().isBlank() ? "{}" : target.sent());
	}

	private void nothingRan() {
		this.cases.check("a shell", !Files.exists(Path.of(Payload.MADE)), Payload.MADE);
	}

}
