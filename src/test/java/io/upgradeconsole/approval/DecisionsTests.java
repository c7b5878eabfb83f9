package io.upgradeconsole.approval;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.operation.StoredPlans;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.target.ProblemException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deciding on plans over the real pages and the real API, where it takes another person.
 */
class DecisionsTests {

	private static final int ROUNDS = 20;

	@TempDir
	private static Path data;

	private static DecidingConsole console;

	@BeforeAll
	static void start() {
		console = DecidingConsole.on(data, "--console.approval.policy=OTHER_PERSON",
				"--console.approval.rules[0].name=two pairs of eyes", "--console.approval.rules[0].release=two-*",
				"--console.approval.rules[0].ways=IMAGE_ONLY", "--console.approval.rules[0].approvers=2",
				"--console.approval.freezes[0].name=end of time", "--console.approval.freezes[0].release=frozen-*",
				"--console.approval.freezes[0].start=2020-01-01T00:00",
				"--console.approval.freezes[0].end=2120-01-01T00:00", "--console.approval.freezes[0].zone=UTC");
	}

	@AfterAll
	static void stop() {
		console.close();
	}

	@Test
	void whoAskedForAPlanCannotApproveItOverTheApiOrThePage() {
		UUID plan = console.plan("own");
		assertProblem(console.decide("operator", plan, "approvals", "mine"), 403, "own-plan");
		assertThat(console.press("operator", plan, "approve", Map.of("digest", StoredPlans.DIGEST, "reason", "mine"))
			.text()).contains("You asked for this plan yourself");
		// nor by confirming it, as where it takes nobody else
		Document page = console.press("operator", plan, "start",
				Map.of("digest", StoredPlans.DIGEST, "confirmation", "own"));
		assertThat(page.select("form[action$=start], form[action$=approve]")).isEmpty();
		assertThat(page.select("#waiting").text()).contains("Waits for one approval by approver or colleague or admin");
		assertProblem(console.decide("operator", plan, "operation", ""), 409, "plan-not-approved");
		assertThat(console.audited(plan)).doesNotContain("plan-approved", "operation-started");
		assertThat(console.denied("operator")).contains("May not approve or reject a plan on local/zymtrace/own.");
	}

	@Test
	void thatIsNotAMatterOfHowTheirNameIsWritten() {
		UUID plan = console.plan("spelled", "OPERATOR\u200b", false);
		assertProblem(console.decide("operator", plan, "approvals", "mine"), 403, "own-plan");
		assertThat(console.decide("admin", plan, "approvals", "read").path("http").asInt()).isEqualTo(201);
	}

	@Test
	void anotherPersonApprovesWithAReasonAndWhatTheyWereShownIsKept() {
		UUID plan = console.plan("approved");
		assertProblem(console.decide("approver", plan, "approvals", " "), 422, "approval-reason-missing");
		Document typed = console.press("approver", plan, "approve", Map.of("reason", ""));
		assertThat(typed.select("#decision-error").text()).contains("Say why");
		Document page = console.press("approver", plan, "approve", Map.of("reason", "read and found good"));
		assertThat(page.select("section.approval").text()).contains("approver approved it", "read and found good");
		JsonNode approval = console.api("approver", "/plans/" + plan + "/approvals").path("body").get(0);
		assertThat(approval.path("approvedBy").asString()).isEqualTo("approver");
		assertThat(approval.at("/shown/digest").asString()).isEqualTo(StoredPlans.DIGEST);
		assertThat(approval.at("/shown/diffSha256").asString()).hasSize(64);
		Document started = console.press("operator", plan, "start", Map.of("confirmation", "approved"));
		assertThat(started.select("h1").text()).contains("Images to 26.5.1");
		assertThat(console.audited(plan)).contains("plan-approved", "operation-started");
	}

	@Test
	void aRuleAsksForMoreAndTheSamePersonCountsOnce() {
		UUID plan = console.plan("two-1");
		console.decide("approver", plan, "approvals", "good");
		console.decide("approver", plan, "approvals", "very good");
		JsonNode refused = console.decide("operator", plan, "operation", "");
		assertProblem(refused, 409, "plan-not-approved");
		assertThat(refused.at("/body/detail").asString())
			.isEqualTo("It takes 2 approvals by others than operator, and has 1.");
		assertThat(console.page("colleague", "/plans/" + plan).select("section.approval").text())
			.contains("2 approvals by others", "two pairs of eyes", "Waits for one approval by colleague or admin");
		console.decide("colleague", plan, "approvals", "good");
		assertThat(console.decide("operator", plan, "operation", "").path("http").asInt()).isEqualTo(201);
	}

	@Test
	void anApprovalOfAnotherDigestIsRefusedOverTheApiAndThePage() {
		UUID plan = console.plan("digest");
		Map<String, String> older = Map.of("digest", "older", "reason", "good");
		assertProblem(console.api("approver", "/plans/" + plan + "/approvals", older), 409, "plan-digest-differs");
		assertProblem(console.api("approver", "/plans/" + plan + "/rejections", older), 409, "plan-digest-differs");
		assertThat(console.press("approver", plan, "approve", older).select("#decision-error").text())
			.contains("not the plan that was shown");
		assertThat(console.audited(plan)).isEmpty();
	}

	@Test
	void nothingIsApprovedOfAPlanThatHoldsNoMore() {
		for (String dead : List.of("status = 'STALE', stale_reasons = '[]'", "expires_at = created_at")) {
			UUID plan = console.plan("dead");
			console.part(JdbcClient.class).sql("update plan set " + dead + " where id = ?").param(plan).update();
			assertThat(console.decide("approver", plan, "approvals", "good").path("http").asInt()).isEqualTo(409);
			assertThat(console.decide("approver", plan, "rejections", "bad").path("http").asInt()).isEqualTo(409);
			assertThat(console.page("approver", "/plans/" + plan).select("form[action$=approve]")).isEmpty();
		}
	}

	@Test
	void aRejectionEndsThePlanWhoeverHasApprovedAndTellsWhy() {
		UUID plan = console.plan("rejected");
		console.decide("colleague", plan, "approvals", "good");
		assertProblem(console.decide("approver", plan, "rejections", ""), 422, "rejection-reason-missing");
		Document page = console.press("approver", plan, "reject",
				Map.of("digest", StoredPlans.DIGEST, "reason", "<i>not</i> on a friday"));
		assertThat(page.select("#ended").text()).contains("approver said no", "<i>not</i> on a friday");
		assertThat(console.page("operator", "/plans/" + plan).select("#ended").text()).contains("on a friday");
		JsonNode told = console.api("operator", "/plans/" + plan).path("body");
		assertThat(told.path("status").asString()).isEqualTo("REJECTED");
		assertThat(told.at("/approval/end/word/by").asString()).isEqualTo("approver");
		for (String deed : List.of("approvals", "rejections", "operation")) {
			assertProblem(console.decide("admin", plan, deed, "again"), 409, "plan-rejected");
		}
		assertThat(console.audited(plan)).containsExactly("plan-approved", "plan-rejected");
	}

	@Test
	void onlyWhoAskedForAPlanTakesItBack() {
		UUID plan = console.plan("withdrawn");
		assertProblem(console.decide("approver", plan, "withdrawal", "not mine"), 403, "not-permitted");
		assertThat(console.press("operator", plan, "withdraw", Map.of("reason", "typo")).select("#ended").text())
			.contains("operator took it back", "typo");
		assertProblem(console.decide("approver", plan, "approvals", "good"), 409, "plan-withdrawn");
	}

	@Test
	void inAFreezeNothingStartsUntilSomebodyWhoMayOverridesIt() {
		UUID plan = console.plan("frozen-1");
		console.decide("approver", plan, "approvals", "good");
		assertProblem(console.decide("operator", plan, "operation", ""), 409, "freeze");
		assertThat(console.page("operator", "/plans/" + plan).select("#waiting").text()).contains("end of time");
		assertProblem(console.decide("approver", plan, "freeze-overrides", "please"), 403, "not-permitted");
		assertProblem(console.decide("admin", plan, "freeze-overrides", ""), 422, "override-reason-missing");
		assertThat(console.press("admin", plan, "override-freeze", Map.of("reason", "customers are down"))
			.select("section.approval")
			.text()).contains("admin overrode the freeze end of time", "customers are down");
		assertProblem(console.decide("admin", plan, "freeze-overrides", "twice"), 409, "freeze-none");
		JsonNode operation = console.decide("operator", plan, "operation", "");
		assertThat(operation.path("http").asInt()).isEqualTo(201);
		assertThat(console.audited(plan)).contains("freeze-overridden");
		String evidence = "/operations/" + operation.at("/body/id").asString() + "/evidence";
		assertThat(console.page("admin", evidence).select("section[aria-labelledby=allowed]").text())
			.contains("admin overrode the freeze end of time", "Reason: customers are down");
		assertThat(console.api("admin", evidence).at("/body/overrides/0/reason").asString())
			.isEqualTo("customers are down");
	}

	@Test
	void nobodyOverridesAFreezeForAPlanOfTheirOwn() {
		UUID plan = console.plan("frozen-2", "admin", false);
		assertProblem(console.decide("admin", plan, "freeze-overrides", "mine"), 403, "own-plan");
		assertProblem(console.decide("viewer", plan, "approvals", "good"), 403, "not-permitted");
	}

	@Test
	void whoeverIsOnCallRollsBackAloneInAFreezeToo() {
		UUID plan = console.plan("frozen-3", "oncall", true);
		assertThat(console.page("oncall", "/plans/" + plan).select(".break-glass").text()).contains("break-glass");
		assertProblem(console.decide("oncall", plan, "operation", ""), 422, "break-glass-reason-missing");
		JsonNode operation = console.decide("oncall", plan, "operation", "ingest is down");
		assertThat(operation.path("http").asInt()).isEqualTo(201);
		assertThat(operation.at("/body/breakGlass").asBoolean()).isTrue();
		assertThat(console.page("approver", "/reviews").text()).contains("ingest is down",
				"It went around one approval, and an override of the freeze 'end of time'");
	}

	@Test
	void whatWaitsForAnApproverIsInTheirInboxUntilTheyHaveDecided() {
		UUID plan = console.requestedPlan("two-inbox");
		String own = ".inbox a[href=/plans/" + plan + "]";
		Document before = console.page("approver", "/approvals");
		assertThat(before.select(".inbox li:has(a[href=/plans/" + plan + "])").text()).contains("Images to 26.5.1",
				"operator", "0 of 2 approvals", "Waits for 2 approvals by approver or colleague or admin");
		assertThat(before.select(own).text()).startsWith("Read and decide");
		int count = Integer.parseInt(before.select(".nav .count > span:not(.sr-only)").text());
		assertThat(before.select("#for-you .count").text()).isEqualTo(String.valueOf(count));
		console.decide("approver", plan, "approvals", "good");
		Document after = console.page("approver", "/approvals");
		assertThat(after.select(own).text()).startsWith("Open the plan");
		assertThat(after.select("#for-you .count").text()).isEqualTo((count > 1) ? String.valueOf(count - 1) : "");
		assertThat(console.page("operator", "/approvals").select("section:has(#by-you) " + own)).hasSize(1);
		assertThat(console.page("viewer", "/approvals").select(".empty").text()).contains("Your role may not approve");
		console.decide("colleague", plan, "rejections", "bad");
		assertThat(console.page("operator", "/approvals").select(own)).isEmpty();
	}

	/** Each plan is either started or rejected, and never both. */
	@Test
	void aStartAndARejectionNeverBothSucceed() throws Exception {
		Actor operator = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);
		Actor approver = new Actor("approver", Set.of(Role.APPROVER), Actor.SignedInBy.BASIC, null);
		for (int round = 0; round < ROUNDS; round++) {
			UUID plan = console.plan("raced-" + round);
			console.decide("approver", plan, "approvals", "good");
			List<Boolean> done = StoredPlans.together(List.of(
					succeeds(() -> console.part(UpgradeService.class).start(plan, StoredPlans.DIGEST, operator)),
					succeeds(() -> console.part(ApprovalService.class)
						.reject(plan, StoredPlans.DIGEST, "changed my mind", approver))));
			boolean started = done.get(0);
			assertThat(done.get(1)).isNotEqualTo(started);
			assertThat(console.part(UpgradeService.class).ofPlan(plan).isPresent()).isEqualTo(started);
			assertThat(console.part(PlanService.class).required(plan).status(Instant.now()) == PlanStatus.REJECTED)
				.isEqualTo(!started);
			assertThat(console.audited(plan).contains("plan-rejected")).isEqualTo(!started);
		}
	}

	private static Callable<Boolean> succeeds(Callable<?> attempt) {
		return () -> {
			try {
				attempt.call();
				return true;
			}
			catch (ProblemException ex) {
				return false;
			}
		};
	}

	private static void assertProblem(JsonNode answer, int status, String type) {
		assertThat(answer.path("problem").asString()).as(answer.toString()).isEqualTo("/problems/" + type);
		assertThat(answer.path("http").asInt()).isEqualTo(status);
	}

}
