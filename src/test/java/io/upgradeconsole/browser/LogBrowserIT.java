package io.upgradeconsole.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.upgradeconsole.operation.LoggedOperation;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.process.Invocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading a log that is far longer than a page can hold.
 */
class LogBrowserIT {

	private static final int PRINTED = 30_000;

	@TempDir
	static Path data;

	private static QuietConsole console;

	private static Chromium chromium;

	/** One that has ended: update, a check, and thirty thousand lines of helm. */
	private static LoggedOperation ended;

	private final List<Visitor> visitors = new ArrayList<>();

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
		console = QuietConsole.on(data, "--console.clusters[0].production=true");
		ended = LoggedOperation.in(console);
		ended.supervisor().run("REPO_UPDATE", sh("echo updated"));
		ended.supervisor().note("CHECK", "The rendering equals the approved plan.");
		ended.supervisor()
			.run("HELM", sh("seq -f 'client.go:142: [debug] line %g of many' 1 " + PRINTED
					+ "; head -c 1000000 /dev/zero | tr '\\0' z; echo; echo 'Error: UPGRADE FAILED: in vain' >&2"));
		ended.end(console);
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
		if (console != null) {
			ended.close();
			console.close();
		}
	}

	@AfterEach
	void noPageHasComplained() {
		List<String> complaints = this.visitors.stream().flatMap((each) -> each.complaints().stream()).toList();
		this.visitors.forEach(Visitor::close);
		assertThat(complaints).isEmpty();
	}

	@Test
	void opensAtALinkedLineAndComesToAnyOtherByScrolling() {
		Page page = open(ended, "#L12345");
		assertThat(line(page, 12_345)).isInViewport();
		assertThat(line(page, 12_345)).hasAttribute("aria-current", "true");
		assertThat(line(page, 12_345).locator(".log-text")).hasText("client.go:142: [debug] line 12340 of many");

		Locator log = page.locator("#log");
		log.focus();
		page.keyboard().press("Home");
		assertThat(line(page, 1)).isInViewport();
		page.keyboard().press("End");
		assertThat(line(page, ended.log().size())).isInViewport();
		for (double part : new double[] { 0.5, 0.01, 0.99, 0.25 }) {
			log.evaluate("(log, part) => { log.scrollTop = log.scrollHeight * part; }", part);
			page.waitForFunction("(wanted) => { const log = document.getElementById('log');"
					+ "const first = [...document.querySelectorAll('#log-lines li')]"
					+ ".find((item) => item.offsetTop + item.offsetHeight > log.scrollTop);"
					+ "return first && Math.abs(Number(first.id.slice(1)) - wanted) < 100"
					+ " && first.offsetTop <= log.scrollTop; }", ended.log().size() * part);
		}
		for (int pages = 0; pages < 40; pages++) {
			page.keyboard().press("PageUp");
		}
		assertThat((Integer) page.evaluate("() => document.querySelectorAll('#log-lines li').length")).isLessThan(1000);
		assertContiguous(page);
	}

	@Test
	void missesNoEndThatComesWhileItAsksForWhatWasBefore() {
		try (LoggedOperation operation = LoggedOperation.in(console)) {
			Page page = open(operation, "");
			assertThat(page.locator("#live-word")).hasText("live");
			// what opening the stream asks for has come
			page.waitForTimeout(1000);
			page.route("**/summary", (route) -> {
				APIResponse before = route.fetch();
				operation.end(console);
				// so long that the page is told of the end
				page.waitForTimeout(1500);
				route.fulfill(new Route.FulfillOptions().setResponse(before));
			}, new Page.RouteOptions().setTimes(1));
			operation.enter(Phase.VERIFY);
			assertThat(page.locator("#summary[data-ended=true]")).isVisible();
			String word = page.locator("#summary").getAttribute("data-status");
			assertThat(page).hasTitle(Pattern.compile("PRODUCTION: " + word + ": [^:]* · Upgrade console"));
		}
	}

	@Test
	void findsATextAnywhereAndTellsHowOften() {
		Page page = open(ended, "");
		assertThat(line(page, ended.log().size())).isVisible();
		page.locator("#log").focus();
		page.keyboard().press("Home");
		assertThat(line(page, 1)).isInViewport();
		page.getByLabel("Search the log").fill("LINE 2999");
		page.keyboard().press("Enter");
		assertThat(page.locator("#log-found")).hasText("1 of 11: line 3,004");
		assertThat(line(page, 3004)).isInViewport();
		assertThat(line(page, 3004).locator("mark")).hasText("line 2999");
		page.keyboard().press("Enter");
		assertThat(page.locator("#log-found")).hasText("2 of 11: line 29,995");
		page.keyboard().press("Shift+Enter");
		page.keyboard().press("Shift+Enter");
		assertThat(page.locator("#log-found")).hasText("11 of 11: line 30,004");
		assertThat(line(page, 30_004)).isInViewport();
		page.getByLabel("Next hit").click();
		assertThat(page.locator("#log-found")).hasText("1 of 11: line 3,004");
		page.getByLabel("Search the log").fill("of many");
		page.keyboard().press("Enter");
		assertThat(page.locator("#log-found")).containsText(" of 30,001: line ");
		page.getByLabel("Search the log").fill("not in there");
		page.keyboard().press("Enter");
		assertThat(page.locator("#log-found")).hasText("No line holds this text.");
		page.keyboard().press("Escape");
		assertThat(page.locator("#log-found")).isEmpty();
		assertThat(page.locator("mark")).hasCount(0);
	}

	@Test
	void jumpsToPhasesAndToTheErrorAndShowsLongLinesWhole() {
		Page page = open(ended, "");
		page.locator(".log-jumps").getByText("Refresh the chart repository").click();
		assertThat(line(page, 1)).isInViewport();
		assertThat(page).hasURL(java.util.regex.Pattern.compile("#L1$"));
		page.locator(".log-jumps").getByText("Error").click();
		Locator error = page.locator("#log-lines [data-level=error]");
		assertThat(error).isInViewport();
		assertThat(error).containsText("Error: UPGRADE FAILED: in vain");
		assertThat(page.locator(".log-jumps").getByText("Verify against the cluster")).isHidden();

		Locator whole = page.locator(".log-whole");
		assertThat(whole).hasText("… cut here: see all 1,000,000 characters");
		String text = page.request().get("http://localhost:" + console.port() + whole.getAttribute("href")).text();
		assertThat(text.length()).isEqualTo(1_000_001);
		String log = page.request().get(page.url().replaceFirst("#.*", "") + "/log").text();
		assertThat(log.lines().filter((line) -> line.matches("\\d+ \\S+ HELM z{1000000}"))).hasSize(1);
	}

	@Test
	void followsWhatIsWrittenUntilTheReaderScrollsUp() throws Exception {
		Path go = data.resolve("go");
		try (LoggedOperation running = LoggedOperation.in(console)) {
			Page page = open(running, "");
			CompletableFuture<Integer> helm = CompletableFuture.supplyAsync(() -> running.supervisor()
				.run("HELM", sh("seq -f 'first %g' 1 5000; while [ ! -e " + go + " ]; do sleep 0.05; done; "
						+ "seq -f 'then %g' 1 5000")));
			assertThat(line(page, 5001)).hasCount(1);
			assertThat(line(lookAtLog(page), 5001)).isInViewport();
			assertThat(page.locator("#follow")).hasText("Following");
			page.locator("#log").focus();
			page.keyboard().press("PageUp");
			assertThat(page.locator("#follow")).hasText("Follow");
			assertThat(line(page, 5001)).not().isInViewport();
			Files.createFile(go);
			helm.join();
			running.enter(Phase.VERIFY);
			running.supervisor().note("VERIFY", "PASSED: everything");
			// told, and neither shown nor scrolled to
			assertThat(page.locator(".log-jumps").getByText("Verify against the cluster")).isVisible();
			assertThat(line(page, 10_003)).hasCount(0);
			lookAtLog(page).locator("#follow").click();
			assertThat(line(page, 10_003)).isInViewport();
			assertContiguous(page);
			running.end(console);
			assertThat(page.locator("#follow")).isHidden();
			assertThat(page.locator("#summary[data-ended=true]")).isVisible();
		}
	}

	@Test
	void isReadAndSearchedPageByPageWithoutScript() {
		Visitor reader = chromium.visitWithoutScript("http://localhost:" + console.port());
		this.visitors.add(reader);
		Page page = reader.signIn(QuietConsole.USER).page();
		page.navigate("/operations/" + ended.id());
		assertThat(line(page, ended.log().size())).hasCount(1);
		page.locator("noscript a").click();
		assertThat(page.locator(".log-summary")).hasText("Lines 1 to 500 of 30,008");
		page.getByText("Newer lines").click();
		assertThat(line(page, 501)).isVisible();
		page.getByLabel("Search the log").fill("line 2999");
		page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".log-summary")).hasText("11 of 30,008 lines hold this text");
		line(page, 29_996).locator(".log-n").click();
		assertThat(line(page, 29_996)).isInViewport();
		assertThat(page.locator(".log-summary")).hasText("Lines 29,501 to 30,000 of 30,008");
	}

	@Test
	void fitsOnAPhone() {
		Page page = open(ended, "#L15000");
		page.setViewportSize(390, 844);
		assertThat(line(page, 15_000)).isVisible();
		assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isTrue();
		lookAtLog(page).locator("#log").evaluate("(log) => { log.scrollTop = 0; }");
		assertThat(line(page, 1)).isInViewport();
	}

	private Page open(LoggedOperation operation, String place) {
		Visitor visitor = chromium.visit("http://localhost:" + console.port());
		this.visitors.add(visitor);
		Page page = visitor.signIn(QuietConsole.USER).page();
		page.navigate("/operations/" + operation.id() + place);
		assertThat(page.locator("#log[data-ready=true]")).isVisible();
		return lookAtLog(page);
	}

	/** Whatever came in above it meanwhile. */
	private static Page lookAtLog(Page page) {
		page.locator("#log").evaluate("(log) => log.scrollIntoView({ block: 'end' })");
		return page;
	}

	private static Locator line(Page page, long number) {
		return page.locator("#L" + number);
	}

	private static void assertContiguous(Page page) {
		assertThat((Boolean) page.evaluate("() => [...document.querySelectorAll('#log-lines li')]"
				+ ".every((item, i, all) => i === 0 || Number(item.id.slice(1)) === Number(all[i - 1].id.slice(1)) + 1)"))
			.isTrue();
	}

	private static Invocation sh(String script) {
		return Invocation.of("sh", "-c", script);
	}

}
