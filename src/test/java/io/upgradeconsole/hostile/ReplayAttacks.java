package io.upgradeconsole.hostile;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.operation.StoredPlans;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions sent again, by the wrong person, of another plan, or too late.
 */
final class ReplayAttacks {

	private static final List<String> DEEDS = List.of("approvals", "rejections", "freeze-overrides", "operation",
			"withdrawal");

	private static int releases;

	private final HostileConsole console;

	private final Cases cases;

	private final Intruder approver;

	private final Intruder colleague;

	private final Intruder operator;

	ReplayAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
		this.approver = console.signedIn("approver");
		this.colleague = console.signedIn("colleague");
		this.operator = console.signedIn("operator");
	}

	void run() {
		UUID other = plan();
		UUID older = plan();
		this.console.database().sql("update plan set digest = 'other' where id = ?").param(other).update();
		for (String deed : DEEDS) {
			Intruder who = deed.equals("operation") || deed.equals("withdrawal") ? this.operator : this.approver;
			for (String digest : List.of("other", "", " ", "DIGEST", "digest ", "digest\u0000", "dig%", "*", "null")) {
				refused(deed + " of the digest '" + digest + "'", decide(who, older, deed, digest));
			}
			refused(deed + " of another plan's digest", decide(who, other, deed, StoredPlans.DIGEST));
		}
		this.cases.check("nothing of it was written down",
				count("approval", older) + count("approval", other) + count("operation", older) == 0, older);
		requester();
		twice();
		rejected();
		for (String dead : List.of("status = 'STALE', stale_reasons = '[]'", "expires_at = created_at")) {
			UUID plan = plan();
			decide(this.approver, plan, "approvals", StoredPlans.DIGEST);
			this.console.database().sql("update plan set " + dead + " where id = ?").param(plan).update();
			for (String deed : DEEDS) {
				HttpResponse<String> answer = decide(this.colleague, plan, deed, StoredPlans.DIGEST);
				this.cases.check(deed + " where " + dead, answer.statusCode() / 100 == 4, answer.body());
			}
			this.cases.check("nothing ran where " + dead, count("operation", plan) == 0, plan);
		}
		for (UUID nobody : List.of(new UUID(0, 0), UUID.randomUUID())) {
			for (String deed : DEEDS) {
				refused(deed + " of no plan", decide(this.approver, nobody, deed, StoredPlans.DIGEST));
			}
		}
	}

	private void requester() {
		UUID plan = plan();
		refused("starting without an approval", decide(this.operator, plan, "operation", StoredPlans.DIGEST));
		refused("approving what one asked for", decide(this.operator, plan, "approvals", StoredPlans.DIGEST));
		for (String way : List.of("approve", "start")) {
			this.operator.post("/plans/" + plan + "/" + way, Map.of("digest", StoredPlans.DIGEST, "reason", "mine",
					"confirmation", "replayed-" + releases, "approvedBy", "approver", "user", "approver"));
			this.cases.check(way + " of one's own plan on its page", count("approval", plan) == 0, plan);
		}
		this.cases.check("nothing ran", count("operation", plan) == 0, plan);
	}

	private void twice() {
		UUID plan = plan();
		decide(this.approver, plan, "approvals", StoredPlans.DIGEST);
		for (int i = 0; i < 3; i++) {
			decide(this.approver, plan, "approvals", StoredPlans.DIGEST);
			this.cases.check("the same approval again", count("approval", plan) == 1, count("approval", plan));
		}
		String first = decide(this.operator, plan, "operation", StoredPlans.DIGEST).body();
		String id = JsonMapper.shared().readTree(first).path("id").asString("none");
		for (int i = 0; i < 3; i++) {
			HttpResponse<String> again = decide(this.operator, plan, "operation", StoredPlans.DIGEST);
			this.cases.check("starting again", again.statusCode() == 200 && again.body().contains(id), again.body());
			this.cases.check("one operation", count("operation", plan) == 1, count("operation", plan));
		}
		refused("rejecting what was started", decide(this.colleague, plan, "rejections", StoredPlans.DIGEST));
		refused("approving what was started", decide(this.colleague, plan, "approvals", StoredPlans.DIGEST));
	}

	private void rejected() {
		UUID plan = plan();
		decide(this.approver, plan, "approvals", StoredPlans.DIGEST);
		decide(this.colleague, plan, "rejections", StoredPlans.DIGEST);
		for (String deed : DEEDS) {
			for (Intruder who : List.of(this.approver, this.colleague, this.operator)) {
				HttpResponse<String> answer = decide(who, plan, deed, StoredPlans.DIGEST);
				// who has approved already is told of that approval once more
				this.cases.check(deed + " after a rejection",
						answer.statusCode() / 100 == 4 || deed.equals("approvals") && who == this.approver,
						answer.body());
			}
		}
		this.cases.check("no approval was added", count("approval", plan) == 1, count("approval", plan));
		this.cases.check("nothing ran", count("operation", plan) == 0, plan);
	}

	private void refused(String what, HttpResponse<String> answer) {
		this.cases.check(what,
				(answer.statusCode() / 100 != 4) ? answer.statusCode() + " " + answer.body() : Harm.in(answer));
	}

	private HttpResponse<String> decide(Intruder who, UUID plan, String deed, String digest) {
		return who.json("/api/v1/plans/" + plan + "/" + deed,
				JsonMapper.shared().writeValueAsString(Map.of("digest", digest, "reason", "because")));
	}

	private UUID plan() {
		return StoredPlans.store(this.console.database(), "local/zymtrace/replayed-" + ++releases);
	}

	private int count(String table, UUID plan) {
		return this.console.database()
			.sql("select count(*) from " + table + " where plan_id = ?")
			.param(plan)
			.query(Integer.class)
			.single();
	}

}
