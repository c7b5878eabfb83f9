package io.upgradeconsole.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.operation.LoggedOperation;
import io.upgradeconsole.operation.StoredPlans;
import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.FieldChange;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.ImageChange;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.process.Invocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored first and shown later: by helm, by a chart, by a person.
 */
final class RenderedAttacks {

	private final HostileConsole console;

	private final Cases cases;

	private final Intruder admin;

	RenderedAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
		this.admin = console.signedIn("admin");
	}

	/** Helm prints it, and it comes out in every form that the log has. */
	void log() {
		try (LoggedOperation operation = LoggedOperation.in(this.console.quiet())) {
			List<String> printed = new ArrayList<>(List.of("printf", "%s\\n"));
			Payload.WORDS.forEach((payload) -> printed.add(payload.text()));
			printed.addAll(List.of("\nevent: end\ndata: h0stile", "id: 999\r\rdata: h0stile", "\u202eh0stile\u200b",
					"data: h0stile", ": h0stile", "{\"n\":1,\"text\":\"h0stile\"}"));
			operation.supervisor().run("HELM", Invocation.of(printed.toArray(String[]::new)));
			Payload.WORDS.forEach((payload) -> operation.supervisor().note("HELM", payload.text()));
			operation.end(this.console.quiet());
			String page = "/operations/" + operation.id();
			for (String path : List.of("", "/summary", "/live", "/log", "/log/page", "/log/page?line=3",
					"/log/page?text=h0stile", "/log/page?text=onclick", "/log/search?text=h0stile&near=1",
					"/log/lines?after=0&limit=99", "/log/lines/2", "/job-log", "/evidence")) {
				shown(page + path);
			}
			String api = "/api/v1/operations/" + operation.id();
			for (String path : List.of("", "/log", "/log?after=2", "/live", "/evidence", "/log/search?text=h0stile")) {
				HttpResponse<String> answer = shown(api + path);
				this.cases.check("no control characters in " + path,
						!answer.body().matches("(?s).*[\\p{Cntrl}&&[^\\n\\t]].*"), answer.body());
			}
			HttpResponse<String> lines = this.admin
				.send(this.admin.request(api + "/log").header("Accept", "application/x-ndjson"));
			lines.body()
				.lines()
				.forEach((line) -> this.cases.check("a line of NDJSON",
						JsonMapper.shared().readTree(line).path("n").asInt() > 0, line));
			this.admin.send(this.admin.request(api + "/stream").header("Accept", "text/event-stream"))
				.body()
				.lines()
				.forEach((line) -> this.cases.check("a line of the stream", line.matches("|(id|event|data|retry|):.*")
						&& !line.matches("id: ?999|data: ?h0stile|: h0stile"), line));
		}
	}

	/** A chart, a cluster and a requester that are hostile all through. */
	void plans() {
		this.cases.together(Payload.WORDS.stream().map((payload) -> (Runnable) () -> plan(payload)).toList());
	}

	private void plan(Payload payload) {
		String text = payload.text();
		PlanContent content = new PlanContent(UpgradePath.COMBINED, text, text, text, text, true, null, text, text,
				"1h0m0s",
				List.of(new Step(Phase.HELM, Step.Kind.COMMAND,
						List.of("helm", "upgrade", "--install", "rendered", text, text), text),
						new Step(Phase.VERIFY, Step.Kind.CONSOLE, List.of(), text)),
				List.of(new Finding("h0stile", Finding.Severity.WARNING, text, text, text, text)),
				List.of(new Change("Deployment/" + text, text, Change.Action.UPDATE, Change.Risk.HIGH, text,
						Change.Category.OTHER, List.of(new FieldChange(text, Change.Category.OTHER, text, text)), 1)),
				List.of(new ImageChange(text, text, text)), List.of(text),
				Map.of("MANIFEST/Deployment/zymtrace#" + text, text), List.of(), "a: \"x\"\n");
		UUID plan = StoredPlans.store(this.console.database(), "local/zymtrace/rendered");
		this.console.database()
			.sql("update plan set content = ?, created_by = ? where id = ?")
			.params(JsonMapper.shared().writeValueAsString(content), text.substring(0, Math.min(60, text.length())),
					plan)
			.update();
		UUID operation = UUID.randomUUID();
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		this.console.database()
			.sql("insert into operation (id, plan_id, release_ref, requested_by, approved_by, started_at, status,"
					+ " phases, ended_at, version) values (?, ?, 'local/zymtrace/rendered', ?, ?, ?, 'FAILED', '[]', ?, 0)")
			.params(operation, plan, "h0stile<h0stile-x>", "[\"<img src=x onerror=h0stile()>\"]", now, now)
			.update();
		for (String path : List.of("/plans/" + plan, "/plans/" + plan + "/diff", "/plans/" + plan + "/diff.txt",
				"/plans/" + plan + "/image-check", "/api/v1/plans/" + plan, "/operations/" + operation,
				"/operations/" + operation + "/evidence", "/api/v1/operations/" + operation + "/evidence",
				"/api/v1/operations/" + operation, "/approvals", "/", "/trends")) {
			shown(path);
		}
	}

	/** Every reason and name that a person may give. */
	void words() {
		this.cases.together(Payload.WORDS.stream().map((payload) -> (Runnable) () -> words(payload)).toList());
	}

	private void words(Payload payload) {
		for (String deed : List.of("approvals", "rejections", "withdrawal", "freeze-overrides")) {
			UUID plan = StoredPlans.store(this.console.database(), "local/zymtrace/worded");
			Intruder who = this.console.signedIn(deed.equals("withdrawal") ? "operator" : "approver");
			HttpResponse<String> answer = who.json("/api/v1/plans/" + plan + "/" + deed, JsonMapper.shared()
				.writeValueAsString(Map.of("digest", StoredPlans.DIGEST, "reason", payload.text())));
			this.cases.check(deed + " because " + payload, Harm.in(answer));
			shown("/plans/" + plan);
			shown("/api/v1/plans/" + plan + "/approvals");
			shown("/audit?plan=" + plan);
		}
		this.cases.check("a token named " + payload, Harm
			.in(this.admin.post("/account/tokens", Map.of("name", payload.text(), "roles", "VIEWER", "days", "7"))));
		String yaml = JsonMapper.shared()
			.writeValueAsString(Map.of(payload.text(), payload.text(), "list", List.of(payload.text()), "password",
					payload.text()));
		HttpResponse<String> stored = this.admin
			.send(this.admin.request("/api/v1/releases/local/zymtrace/backend/values-files?name=h0stile.yaml")
				.header("Content-Type", "text/yaml")
				.POST(BodyPublishers.ofString(yaml)));
		this.cases.check("values of " + payload, Harm.in(stored));
		// a DEL is no character of YAML
		this.cases.check("values of " + payload + " are taken",
				stored.statusCode() == ((payload == Payload.ANSI) ? 422 : 201), stored.body());
		if (stored.statusCode() != 201) {
			return;
		}
		String file = JsonMapper.shared().readTree(stored.body()).path("id").asString();
		String page = "/releases/local/zymtrace/backend/values";
		for (String path : List.of("/api/v1/values-files/" + file, page + "/" + file + "/masked",
				"/api/v1/values-files/" + file + "/content", page + "?with=" + file,
				page + "/compared?one=" + file + "&other=" + file)) {
			shown(path);
		}
	}

	/**
	 * Whatever was stored by now, on every page there is and in each entry of the trail.
	 */
	void pages() {
		this.cases.together(this.console.targets()
			.stream()
			.filter((target) -> !target.posts())
			.map((target) -> (Runnable) () -> this.cases.check(target.toString(),
					Harm.in(target.send(this.admin, target.fields()))))
			.toList());
		List<Long> entries = this.console.database()
			.sql("select id from audit_entry where reason like '%h0stile%' order by id desc limit 100")
			.query(Long.class)
			.list();
		this.cases.together(entries.stream().map((entry) -> (Runnable) () -> {
			shown("/audit/" + entry);
			shown("/api/v1/audit/" + entry);
		}).toList());
		for (String query : List.of("?text=h0stile", "?text=onclick", "?action=plan-approved", "?outcome=REJECTED")) {
			shown("/audit" + query);
			shown("/api/v1/audit" + query);
		}
		shown("/api/v1/audit/export?format=csv");
		shown("/api/v1/audit/export?format=jsonl").body()
			.lines()
			.forEach((line) -> this.cases.check("a line of the export", line.matches("\\{.*}"), line));
	}

	private HttpResponse<String> shown(String path) {
		HttpResponse<String> answer = this.admin.get(path);
		this.cases.check(path, Harm.in(answer));
		// what is not shown can do no harm, and proves nothing
		this.cases.check(path + " is shown", answer.statusCode() < 400, answer.statusCode());
		return answer;
	}

}
