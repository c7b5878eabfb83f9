package io.upgradeconsole.webhook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.operation.StoredPlans;
import io.upgradeconsole.operation.UpgradeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two consoles over one database, and receivers that fail, are down, silent, or take what
 * they are told.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebhooksTests {

	private static final String SECRET = "0123456789abcdef-of-the-generic-one";

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final Receiver GENERIC = new Receiver();

	private static final Receiver SLACK = new Receiver();

	private static final Receiver SILENT = new Receiver();

	@TempDir
	private static Path data;

	private static QuietConsole console;

	private static QuietConsole other;

	@BeforeAll
	static void start() {
		SILENT.fallSilent();
		console = console("one");
		other = console("other");
	}

	private static QuietConsole console(String name) {
		return QuietConsole.on(data.resolve(name), "--spring.datasource.url=jdbc:h2:mem:webhooks",
				"--console.base-url=https://upgrades.example.com/", "--console.webhook-delivery.timeout=400ms",
				"--console.webhook-delivery.first-wait=100ms", "--console.webhook-delivery.longest-wait=300ms",
				"--console.webhook-delivery.give-up-after=6s", "--console.webhooks[0].name=generic",
				"--console.webhooks[0].url=" + GENERIC.url(), "--console.webhooks[0].secret=" + SECRET,
				"--console.webhooks[1].name=slack", "--console.webhooks[1].url=" + SLACK.url(),
				"--console.webhooks[1].format=SLACK", "--console.webhooks[1].events=approved,rejected",
				"--console.webhooks[2].name=silent", "--console.webhooks[2].url=" + SILENT.url(),
				"--console.webhooks[2].secret=" + SECRET, "--console.webhooks[2].events=rejected");
	}

	@AfterAll
	static void stop() {
		console.close();
		other.close();
		List.of(GENERIC, SLACK, SILENT).forEach(Receiver::close);
	}

	@Test
	void aReceiverThatFailsIsToldAgainAndEachMessageIsSigned(CapturedOutput output) throws Exception {
		UUID plan = plan("failing");
		GENERIC.answer(500, 302);
		console.part(ApprovalService.class).approve(plan, StoredPlans.DIGEST, "release day", OPERATOR);
		await().atMost(Duration.ofSeconds(10)).until(() -> GENERIC.taken(plan.toString()).size() == 1);
		List<Receiver.Call> all = GENERIC.calls()
			.stream()
			.filter((call) -> call.body().contains(plan.toString()))
			.toList();
		assertThat(all).extracting(Receiver.Call::status).containsExactly(500, 302, 200);
		assertThat(all).extracting(Receiver.Call::path).containsOnly("/hook");
		assertThat(all).extracting((call) -> call.header("X-Console-Delivery"))
			.containsOnly(all.get(0).json().path("id").asString());
		for (Receiver.Call call : all) {
			String timestamp = call.header("X-Console-Timestamp");
			assertThat(call.header("X-Console-Signature")).isEqualTo("v1=" + hmac(timestamp + "." + call.body()));
			assertThat(Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp))).isLessThan(60);
		}
		JsonNode told = all.get(2).json();
		assertThat(told.path("event").asString()).isEqualTo("approved");
		assertThat(told.path("actor").asString()).isEqualTo("operator");
		assertThat(told.path("reason").asString()).isEqualTo("release day");
		assertThat(told.path("release").asString()).isEqualTo("failing");
		assertThat(told.path("digest").asString()).isEqualTo(StoredPlans.DIGEST);
		assertThat(told.path("link").asString()).isEqualTo("https://upgrades.example.com/plans/" + plan);
		assertThat(output.getAll()).contains("The webhook generic was not told 'approved': It answered 500.")
			.contains("redirects are not followed")
			.doesNotContain(SECRET, GENERIC.url());
		assertThat(verdicts("console-started")).isNotEmpty()
			.allSatisfy((configuration) -> assertThat(configuration).contains("console.webhooks[0].url")
				.doesNotContain(SECRET, GENERIC.url()));
	}

	@Test
	void aReceiverThatIsDownHarmsNothingAndIsToldWhenItIsBack() {
		UUID plan = plan("down");
		GENERIC.goDown();
		console.part(ApprovalService.class).approve(plan, StoredPlans.DIGEST, "", OPERATOR);
		UUID operation = console.part(UpgradeService.class).start(plan, StoredPlans.DIGEST, OPERATOR).operation().id();
		await().atMost(Duration.ofSeconds(10)).until(() -> attempts(plan) > 3);
		GENERIC.comeUp();
		await().atMost(Duration.ofSeconds(20)).until(() -> GENERIC.taken(plan.toString()).size() == 3);
		assertThat(GENERIC.taken(plan.toString())).extracting((call) -> call.header("X-Console-Event"))
			.containsExactlyInAnyOrder("approved", "started", "ended");
		assertThat(GENERIC.taken(plan.toString())).filteredOn((call) -> call.body().contains("\"ended\""))
			.singleElement()
			.satisfies((call) -> {
				assertThat(call.json().path("status").asString()).isEqualTo("FAILED");
				assertThat(call.json().path("link").asString()).endsWith("/operations/" + operation);
			});
	}

	@Test
	void aSilentReceiverKeepsNobodyWaitingAndIsGivenUpForAllToSee() {
		UUID plan = plan("silent");
		long before = System.nanoTime();
		console.part(ApprovalService.class).reject(plan, StoredPlans.DIGEST, "<!channel> & co\nnot today", OPERATOR);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
		await().atMost(Duration.ofSeconds(10)).until(() -> GENERIC.taken(plan.toString()).size() == 1);
		await().atMost(Duration.ofSeconds(10)).until(() -> SLACK.taken(plan.toString()).size() == 1);
		assertThat(SLACK.taken(plan.toString()).get(0).json().path("text").asString())
			.isEqualTo("operator rejected the plan \"Images to 26.5.1\" for local/zymtrace/silent.\n"
					+ "> &lt;!channel&gt; &amp; co\n> not today\n<https://upgrades.example.com/plans/" + plan
					+ "|Open it>");
		await().atMost(Duration.ofSeconds(20)).until(() -> !givenUp().isEmpty());
		assertThat(givenUp()).singleElement()
			.asString()
			.startsWith("The webhook silent was not told 'rejected' in ")
			.endsWith("attempts. It did not answer within 400 ms.");
	}

	@Test
	void twoConsolesTellEachMessageOnce() {
		List<UUID> plans = IntStream.range(0, 15).mapToObj((each) -> plan("many-" + each)).toList();
		// at once, so that both find them together
		transaction().executeWithoutResult((status) -> plans.forEach((plan) -> {
			ApprovalService approvals = console.part(ApprovalService.class);
			approvals.approve(plan, StoredPlans.DIGEST, "", OPERATOR);
		}));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> plans.stream().allMatch((plan) -> !GENERIC.taken(plan.toString()).isEmpty()));
		assertThat(plans).allSatisfy((plan) -> assertThat(GENERIC.taken(plan.toString())).hasSize(1));
	}

	@Test
	void whatIsTakenBackIsNotTold() {
		UUID plan = plan("taken-back");
		transaction().executeWithoutResult((status) -> {
			console.part(ApprovalService.class).approve(plan, StoredPlans.DIGEST, "", OPERATOR);
			assertThat(attempts(plan)).isZero();
			assertThat(count(plan)).isOne();
			status.setRollbackOnly();
		});
		assertThat(count(plan)).isZero();
	}

	private static UUID plan(String release) {
		return StoredPlans.store(console.part(JdbcClient.class), "local/zymtrace/" + release);
	}

	private static TransactionTemplate transaction() {
		return console.part(TransactionTemplate.class);
	}

	private static int attempts(UUID plan) {
		return console.part(JdbcClient.class)
			.sql("select coalesce(max(attempts), 0) from webhook_delivery where body like ? and webhook = 'generic'")
			.param("%" + plan + "%")
			.query(Integer.class)
			.single();
	}

	private static int count(UUID plan) {
		return console.part(JdbcClient.class)
			.sql("select count(*) from webhook_delivery where body like ? and webhook = 'generic'")
			.param("%" + plan + "%")
			.query(Integer.class)
			.single();
	}

	private static List<String> givenUp() {
		return verdicts("webhook-given-up");
	}

	private static List<String> verdicts(String action) {
		return console.part(JdbcClient.class)
			.sql("select verdict from audit_entry where action = ?")
			.param(action)
			.query(String.class)
			.list();
	}

	/** Not with the console's own code. */
	private static String hmac(String signed) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
	}

}
