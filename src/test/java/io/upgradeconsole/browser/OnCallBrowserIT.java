package io.upgradeconsole.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody on call sees of the cluster while helm is silent, and clicks when helm
 * will never say anything again, or when all has to go back at night.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OnCallBrowserIT {

	private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(60_000);

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
		sandbox = Sandbox
			.start(SandboxOptions.defaults().withReleases(SandboxRelease.EXTERNAL_DATABASES, SandboxRelease.PENDING));
		SandboxProperties.of(sandbox, data).forEach((name, value) -> registry.add(name, () -> value));
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
	void thePanelMovesBesideTheLogAndIsReadByKeyboardAndOnAPhone() {
		Visitor operator = visitor("operator").beginUpgrade("acme-prod", "acme-backend").choose("Image only");
		operator.type("Image tag", "job-hangs").type("Time limit for helm", "5m").press("Make the plan");
		operator.plannedUpgrade();
		operator.confirm("acme-backend");
		Page page = operator.page();
		page.evaluate("() => { window.neverReloaded = true; }");
		assertThat(page.locator("#cluster-services tbody th")).hasCount(6);
		assertThat(page.locator("#cluster-now")).containsText("Helm waits for the migrate Job.", SOON);
		assertThat(page.locator("#cluster-announcement")).containsText("Helm waits for the migrate Job.", SOON);
		assertThat(page.locator("#cluster-services")).containsText("26.5.0 → job-hangs");

		String bar = ".phase-bars:not(.jobs) > .phase-bar[data-tone=running]";
		String width = page.locator(bar).getAttribute("width");
		page.waitForFunction("([bar, width]) => document.querySelector(bar).getAttribute('width') !== width",
				List.of(bar, width));

		page.locator("#cluster [role=tab][aria-selected=true]").focus();
		page.keyboard().press("ArrowRight");
		assertThat(page.locator("#cluster [role=tab]:focus")).containsText("Migration");
		assertThat(page.locator("#tab-services")).isHidden();
		assertThat(page.locator("#job-log-lines")).containsText("building an index", SOON);
		sandbox.simulator().logs().say("migrate", "step 7 of 12");
		assertThat(page.locator("#job-log-lines li").last()).containsText("step 7 of 12", SOON);
		assertThat(page.locator("#job-log-lines li").filter(new Locator.FilterOptions().setHasText("step 7")))
			.hasCount(1);
		assertThat(page.locator("#tab-jobs")).isVisible();

		page.setViewportSize(390, 844);
		assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
		assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);

		page.getByText("Cancel this operation").click();
		operator.press("Cancel the operation");
		assertThat(page.locator("#cluster-title")).containsText("How it went", SOON);
		page.locator("a[href='#tab-jobs']").click();
		assertThat(page.locator("#job-log-lines li").last()).containsText("step 7 of 12");
	}

	@Test
	void aReleaseThatIsStuckIsBroughtBackByKeyboardAlone() {
		Visitor operator = visitor("operator").enter(AriaRole.LINK, "find the way out");
		assertThat(operator.page().locator(".questions")).containsText("No operation of this console made revision 2");
		assertThat(operator.page().locator("#migration code").last())
			.hasText("kubectl delete job zymtrace-migrate -n pending");
		sandbox.simulator().delete("jobs", "pending", "zymtrace-migrate");
		operator.enter(AriaRole.LINK, "Plan the rollback to revision 1").enter(AriaRole.BUTTON, "See what it would do");
		assertThat(operator.heading()).containsText("Back to revision 1");
		operator.key("Reason", "the pipeline died").enter(AriaRole.BUTTON, "Roll back to revision 1");
		assertThat(operator.status()).hasText("Succeeded", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
		operator.open("pending", "backend");
		assertThat(operator.page().locator(".tiles .badge").first()).hasText("Healthy");
		assertThat(operator.page().getByText("Find the way out")).hasCount(0);
		assertThat(sandbox.helm("list", "-n", "pending", "-o", "json")).contains("\"status\":\"deployed\"",
				"\"revision\":\"3\"");
	}

	@Test
	void aReleaseIsRolledBackOnAPhoneByFourTapsAndAReasonThoughTheRepositoryIsDown() {
		String chart = Sandbox.REPOSITORY + "/backend";
		String[] upgrade = { "upgrade", "--install", "night", chart, "-n", "night", "--create-namespace", "--version",
				"26.5.0", "--reset-then-reuse-values", "--set", "clickhouse.mode=use_existing", "--set",
				"postgres.mode=use_existing", "--set", "storage.mode=use_existing", "--set",
				"services.common.imageTag=26.5.0" };
		sandbox.helm(upgrade);
		upgrade[upgrade.length - 1] = "services.common.imageTag=26.5.1";
		sandbox.helm(upgrade);
		sandbox.charts().available(false);
		try {
			Visitor oncall = visitor("oncall").open("night", "night");
			oncall.page().setViewportSize(390, 844);
			oncall.click("Roll back…");
			oncall.press("See what it would do");
			assertThat(oncall.heading()).containsText("Back to revision 1");
			assertThat(oncall.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
			// the third tap is into the field
			oncall.page().getByLabel("Reason").click();
			oncall.page().keyboard().type("flame graphs are empty");
			oncall.press("Roll back to revision 1");
			assertThat(oncall.status()).hasText("Succeeded",
					new LocatorAssertions.HasTextOptions().setTimeout(120_000));
			assertThat(oncall.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
		}
		finally {
			sandbox.charts().available(true);
		}
		assertThat(sandbox.simulator().list("deployments", "night")).hasSize(6)
			.allSatisfy((deployment) -> assertThat(deployment.spec().toString()).contains(":26.5.0"));
	}

	private Visitor visitor(String user) {
		Visitor visitor = chromium.visit("http://localhost:" + this.port);
		this.visitors.add(visitor);
		return visitor.signIn(user);
	}

}
