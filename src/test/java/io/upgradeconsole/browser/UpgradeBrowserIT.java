package io.upgradeconsole.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Upgrades as a person makes them: in Chromium, with the helm that
 * {@code -Dsandbox.helm=3|4} names.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UpgradeBrowserIT {

	private static final LocatorAssertions.HasTextOptions WITHIN_A_MINUTE = new LocatorAssertions.HasTextOptions()
		.setTimeout(60_000);

	private static final String VALUES = """
			services:
			  common:
			    imageTag: 26.7.2
			  ingest:
			    replicas: 2
			""";

	@TempDir
	static Path data;

	private static Chromium chromium;

	private static Sandbox sandbox;

	private final List<Visitor> visitors = new ArrayList<>();

	@LocalServerPort
	private int port;

	@BeforeAll
	static void findBrowser() {
		chromium = Chromium.start();
	}

	@DynamicPropertySource
	static void serveSandbox(DynamicPropertyRegistry registry) {
		sandbox = Sandbox.start(SandboxOptions.defaults()
			.withReleases(SandboxRelease.HEALTHY, SandboxRelease.EXTERNAL_DATABASES, SandboxRelease.FROZEN));
		SandboxProperties.of(sandbox, data).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("console.verification.pull-grace", () -> "5s");
		registry.add("console.approval.rules[0].namespace", () -> SandboxRelease.EXTERNAL_DATABASES.namespace());
		registry.add("console.approval.rules[0].ways", () -> "COMBINED");
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
		if (sandbox != null) {
			sandbox.close();
		}
	}

	@AfterEach
	void noPageHasComplained() {
		List<String> complaints = this.visitors.stream().flatMap((each) -> each.complaints().stream()).toList();
		this.visitors.forEach(Visitor::close);
		assertThat(complaints).isEmpty();
	}

	@Test
	void upgradesOneReleaseByPathAThenBThenC() {
		Visitor operator = visitor("operator");

		operator.beginUpgrade("zymtrace", "backend").choose("Image only").type("Image tag", "26.5.1");
		operator.type("Time limit for helm", "5m").press("Make the plan");
		assertThat(operator.plannedUpgrade()).isEqualTo("helm upgrade --install backend zymtrace/backend "
				+ "--namespace zymtrace --version 26.5.0 --reset-then-reuse-values "
				+ "--set services.common.imageTag=26.5.1 --atomic --debug --timeout 5m0s");
		runs(operator, "backend");
		assertThat(history("zymtrace", "backend")).endsWith("2 deployed backend-26.5.0");

		operator.beginUpgrade("zymtrace", "backend").choose("Chart only").select("Chart version", "26.7.2");
		operator.choose("Upload a file").upload("Values file", "values.yaml", VALUES);
		operator.type("Time limit for helm", "5m").press("Make the plan");
		assertThat(operator.plannedUpgrade()).isEqualTo("helm upgrade --install backend zymtrace/backend "
				+ "--namespace zymtrace --version 26.7.2 -f values.yaml --reset-then-reuse-values "
				+ "--atomic --debug --timeout 5m0s");
		runs(operator, "backend");
		assertThat(history("zymtrace", "backend")).endsWith("3 deployed backend-26.7.2");

		byKeyboardAlone(operator);
		assertThat(history("zymtrace", "backend")).containsExactly("1 superseded backend-26.5.0",
				"2 superseded backend-26.5.0", "3 superseded backend-26.7.2", "4 deployed backend-26.8.4");

		operator.page().getByText("See the values file’s history").click();
		assertThat(operator.page().locator(".kept h2")).hasText(new String[] { "Version 3", "Version 2", "Version 1" });
		operator.page().getByText("Compare with version 2").click();
		assertThat(operator.page().locator(".key-group").first()).containsText("services.common.imageTag");
	}

	@Test
	void tellsInWordsThatAnImageCannotBePulled() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend").choose("Image only");
		operator.type("Image tag", "does-not-exist").type("Time limit for helm", "15s").press("Make the plan");
		operator.plannedUpgrade();
		operator.confirm("backend");
		assertThat(operator.page().locator("#summary[data-ended=true]"))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
		assertThat(operator.status().textContent()).isIn("Failed", "Rolled back");
		assertThat(operator.page().locator("#failure-title")).hasText("An image cannot be pulled");
		assertThat(operator.page().locator("#failure")).containsText(":does-not-exist (not found)");
		assertThat(operator.page().locator("#failure .failure-seen")).containsText("Failed to pull image");
	}

	@Test
	void cancelsAtOnceWhatWaitsInVain() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend").choose("Image only");
		operator.type("Image tag", "does-not-exist").type("Time limit for helm", "1h").press("Make the plan");
		operator.plannedUpgrade();
		operator.confirm("backend");
		operator.page().locator("#cancel-helm summary").click();
		assertThat(operator.page().locator("#obstacle")).containsText("Helm waits in vain",
				new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
		assertThat(operator.page().locator("#cancel-helm")).hasAttribute("open", "");
		operator.press("Cancel now");
		assertThat(operator.status()).hasText("Cancelled", WITHIN_A_MINUTE);
		assertThat(operator.page().locator("#failure")).containsText("he services run as before");
	}

	@Test
	void keepsWhatWasTypedBesideItsErrorsAcrossReloadAndInASharedLink() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend");
		operator.select("Chart version", "26.8.4").type("Image tag", "not a tag!");
		operator.type("Time limit for helm", "45m");
		operator.page()
			.waitForResponse((answer) -> answer.status() == 204,
					() -> operator.page().getByLabel("Time limit for helm").blur());
		operator.page().reload();
		assertTyped(operator, "26.8.4", "not a tag!", "45m");

		operator.press("Make the plan");
		Locator tag = operator.page().getByLabel("Image tag");
		assertThat(tag).hasAttribute("aria-invalid", "true");
		assertThat(tag).isFocused();
		assertThat(operator.page().locator(".field:has(#imageTag) .field-error")).containsText("tag");
		assertTyped(operator, "26.8.4", "not a tag!", "45m");

		Visitor colleague = visitor("admin");
		colleague.page().navigate(operator.page().url());
		assertTyped(colleague, "26.8.4", "not a tag!", "45m");
	}

	@Test
	void comparesAChosenFileAtOnceAndAPastedOneOnRequestBeforeAnythingIsPlanned() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend");
		operator.select("Chart version", "26.8.4").choose("Upload a file").upload("Values file", "values.yaml", VALUES);
		assertThat(operator.page().locator("#comparison h3").first())
			.hasText("1 key is in force now and not in your file; it stays");
		assertThat(operator.page().locator("#comparison .keys").first()).containsText("global.licenseKey");
		assertThat(operator.page().getByLabel("Chart version")).hasValue("26.8.4");
		operator.page().getByText("To take them out of force instead").click();
		assertThat(operator.page().locator("#comparison .code code")).containsText("licenseKey: null");

		operator.choose("Paste it");
		assertThat(operator.page().locator("#comparison")).isHidden();
		operator.type("Values, as YAML", "a: b: c").press("Compare with what is deployed");
		assertThat(operator.page().locator("#pasted-error")).containsText("line 1, column 5");
		assertThat(operator.page().getByLabel("Values, as YAML")).isFocused();
		assertThat(operator.page().getByLabel("Values, as YAML")).hasValue("a: b: c");
		operator.type("Values, as YAML", VALUES).type("File name", "pasted.yaml").press("Make the plan");
		assertThat(operator.page().locator("#comparison h2")).hasText("pasted.yaml");
		operator.press("Make the plan");
		assertThat(operator.plannedUpgrade()).contains("-f pasted.yaml");
	}

	@Test
	void makesThePlanOnEnter() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend").choose("Image only");
		operator.type("Image tag", "26.5.0").page().keyboard().press("Enter");
		assertThat(operator.plannedUpgrade()).contains("imageTag=26.5.0");
	}

	@Test
	void startsNothingByAWrongNameOrByAViewer() {
		Visitor operator = visitor("operator").beginUpgrade("frozen", "backend");
		operator.select("Chart version", "26.8.4").press("Make the plan");
		operator.plannedUpgrade();
		operator.type("Type backend to confirm", "backnd").type("Reason", "OPS-7").press("Confirm and start");
		assertThat(operator.page().locator("#confirmation-error")).containsText("Type backend.");
		assertThat(operator.page().locator("#confirmation")).hasValue("backnd");
		assertThat(operator.page().getByLabel("Reason")).hasValue("OPS-7");

		Visitor viewer = visitor("viewer");
		viewer.page().navigate(operator.page().url());
		assertThat(viewer.heading()).containsText("Ready to confirm");
		assertThat(viewer.page().locator("#confirmation")).hasCount(0);
		assertThat(viewer.page().getByText("Your role may read this plan but not start it.")).isVisible();
		viewer.open("frozen", "backend");
		assertThat(viewer.page().getByText("Upgrade…")).hasCount(0);
	}

	@Test
	void needsNoScript() {
		Visitor operator = withoutScript("operator").beginUpgrade("acme-prod", "acme-backend")
			.choose("Chart and image");
		operator.select("Chart version", "26.8.4").type("Image tag", "26.8.4").press("Make the plan");
		assertThat(operator.plannedUpgrade()).contains("--version 26.8.4");
		Visitor approver = withoutScript("approver").click("Approvals").click("Read and decide");
		assertThat(approver.plannedUpgrade()).contains("--version 26.8.4");
		approver.type("Reason", "read and found good").press("Approve this plan");
		operator.page().reload();
		operator.type("Type acme-backend to confirm", "acme-backend").press("Start");
		assertThat(operator.page().locator("noscript p")).isVisible();
		reloadUntilItHasSucceeded(operator);
		assertThat(operator.page().locator(".checks li")).not().hasCount(0);
		assertThat(operator.logLines()).not().hasCount(0);
		assertThat(history("acme-prod", "acme-backend")).endsWith("2 deployed backend-26.8.4");

		operator.open("acme-prod", "acme-backend").click("Roll back…").press("See what it would do");
		operator.type("Reason", "as it was").press("Roll back to revision 1");
		reloadUntilItHasSucceeded(operator);
		assertThat(history("acme-prod", "acme-backend")).endsWith("3 deployed backend-26.5.0");
	}

	@Test
	void pagesFollowTheClusterWithoutReloadAndKeepWhatSomebodyIsAt() {
		Visitor overview = visitor("viewer");
		Visitor release = visitor("operator").open("frozen", "backend");
		Visitor wizard = visitor("operator").beginUpgrade("frozen", "backend").choose("Image only");
		wizard.type("Image tag", "26.5.");
		String before = release.page().locator("#release-history tbody th").first().textContent();
		for (Visitor each : List.of(overview, release, wizard)) {
			assertThat(each.page().locator("#live-word")).hasText("live");
			each.page().evaluate("() => { window.neverReloaded = true; }");
		}
		release.page().locator("#release-history a").first().focus();

		sandbox.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "frozen", "--version", "26.5.0",
				"--reuse-values", "--no-hooks");

		assertThat(release.page().locator("#release-history tbody th").first()).not().hasText(before);
		assertThat(release.page().locator("#release-history a:focus")).hasCount(1);
		assertThat(overview.page().locator("#releases tr").filter(new Locator.FilterOptions().setHasText("frozen")))
			.not()
			.containsText(before);
		assertThat(wizard.page().locator("#release-now")).not().containsText(before);
		assertThat(wizard.page().getByLabel("Image tag")).hasValue("26.5.");
		for (Visitor each : List.of(overview, release, wizard)) {
			assertThat(each.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
		}
	}

	@Test
	void aPageSaysThatItIsNotLiveAndHealsByItself() {
		try (BreakableLink link = new BreakableLink(this.port);
				Visitor viewer = chromium.visit(link.address()).signIn("viewer").open("frozen", "backend")) {
			assertThat(viewer.page().locator("#live-word")).hasText("live");
			link.cut();
			assertThat(viewer.page().locator("#link-lost")).containsText("This page has not been live since");
			assertThat(viewer.page().locator("#live-word")).containsText("not live since");
			link.mend();
			assertThat(viewer.page().locator("#live-word")).hasText("live");
			assertThat(viewer.page().locator("#link-lost")).isHidden();
		}
	}

	@Test
	void suggestsTheChartsOwnTagAlsoWhereTheChartWasChosenBeforeTheScriptCame() {
		Visitor early = withoutScript("operator").beginUpgrade("frozen", "backend").select("Chart version", "26.8.4");
		early.press("Make the plan");
		assertThat(early.page().locator(".field:has(#imageTag) .field-error")).containsText("image tag");
		Visitor late = visitor("operator");
		late.page().navigate(early.page().url());
		assertThat(late.page().getByLabel("Image tag")).hasValue("26.8.4");
	}

	/** Path C from the list of releases to its end, without a mouse. */
	private static void byKeyboardAlone(Visitor operator) {
		Page page = operator.page();
		page.navigate("/");
		page.keyboard().press("Tab");
		assertThat(page.locator(".skip:focus")).hasText("Skip to content");
		operator
			.tabTo(page.locator("tbody tr")
				.filter(new Locator.FilterOptions().setHasText("namespace zymtrace"))
				.locator("a.name"))
			.page()
			.keyboard()
			.press("Enter");
		operator.enter(AriaRole.LINK, "Upgrade…").key("Chart version", "26.8.4");
		assertThat(page.getByLabel("Image tag")).hasValue("26.8.4");
		operator.key("Time limit for helm", "5m").enter(AriaRole.BUTTON, "Make the plan");
		assertThat(operator.plannedUpgrade()).isEqualTo("helm upgrade --install backend zymtrace/backend "
				+ "--namespace zymtrace --version 26.8.4 -f values.yaml --reset-then-reuse-values "
				+ "--set services.common.imageTag=26.8.4 --atomic --debug --timeout 5m0s");
		operator.key("Type backend to confirm", "backend").enter(AriaRole.BUTTON, "Confirm and start");
		operator.tabTo(page.locator("#plan-link"));
		assertThat(operator.status()).hasText("Succeeded", WITHIN_A_MINUTE);
		assertThat(page.locator("#announcement")).containsText("ucceeded");
		// what it was on was replaced again and again
		assertThat(page.locator("#plan-link:focus")).hasCount(1);
	}

	/** Confirms, and follows the log without ever loading the page again. */
	private static void runs(Visitor operator, String release) {
		operator.confirm(release);
		operator.page().evaluate("() => { window.neverReloaded = true; }");
		operator.page()
			.waitForFunction("() => document.querySelectorAll('#log-lines [data-source=stderr]').length > 0");
		int first = operator.logLines().count();
		operator.page().waitForFunction("(n) => document.querySelectorAll('#log-lines li').length > n", first);
		int later = operator.logLines().count();
		assertThat(operator.hasEnded()).as("lines %d to %d have arrived while helm runs", first, later).isFalse();
		assertThat(operator.status()).hasText("Succeeded", WITHIN_A_MINUTE);
		assertThat(operator.logLines().count()).isGreaterThan(later);
		assertThat(operator.page().evaluate("() => window.neverReloaded")).isEqualTo(true);
		assertThat(operator.page().getByText("Verified against the cluster")).isVisible();
	}

	private static void reloadUntilItHasSucceeded(Visitor operator) {
		for (int reloads = 0; reloads < 120 && !operator.hasEnded(); reloads++) {
			operator.page().waitForTimeout(500);
		}
		operator.page().reload();
		assertThat(operator.status()).hasText("Succeeded");
	}

	private static void assertTyped(Visitor visitor, String chart, String tag, String timeout) {
		assertThat(visitor.page().getByLabel("Chart version")).hasValue(chart);
		assertThat(visitor.page().getByLabel("Image tag")).hasValue(tag);
		assertThat(visitor.page().getByLabel("Time limit for helm")).hasValue(timeout);
	}

	private static List<String> history(String namespace, String release) {
		String json = sandbox.helm("history", release, "-n", namespace, "-o", "json");
		return StreamSupport.stream(JsonMapper.shared().readTree(json).spliterator(), false)
			.map((entry) -> entry.path("revision").asInt() + " " + entry.path("status").asString() + " "
					+ entry.path("chart").asString())
			.toList();
	}

	private Visitor visitor(String user) {
		Visitor visitor = chromium.visit(console());
		this.visitors.add(visitor);
		return visitor.signIn(user);
	}

	private Visitor withoutScript(String user) {
		Visitor visitor = chromium.visitWithoutScript(console());
		this.visitors.add(visitor);
		return visitor.signIn(user);
	}

	private String console() {
		return "http://localhost:" + this.port;
	}

}
