package io.upgradeconsole.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.upgradeconsole.bench.Bench;
import io.upgradeconsole.bench.Measurement;
import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.operation.LoggedOperation;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.process.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The page of an operation whose log has 300,000 lines, in Chromium.
 */
class LogPageBench {

	private static final int LINES = 300_000;

	private static final int WARM_UP = 1;

	private static final int ROUNDS = 5;

	/**
	 * Looks once a frame, from within the page, since a driver that asks from outside
	 * would be measured as well: milliseconds since the page was asked for, when the log
	 * is ready and has answered to a scroll by showing its first line.
	 */
	private static final String USABLE = """
			() => new Promise((usable) => {
				const look = () => {
					const log = document.querySelector('#log[data-ready=true]');
					if (log) {
						log.scrollTop = 0;
					}
					const first = document.getElementById('L1');
					if (log && first && first.getBoundingClientRect().bottom > log.getBoundingClientRect().top) {
						usable(performance.now());
					}
					else {
						requestAnimationFrame(look);
					}
				};
				look();
			})""";

	private final Measurement usable = Measurement.of("log of 300,000 lines: page asked for to usable", Unit.SECONDS);

	private final Measurement search = Measurement.of("the same: last of its 111,111 hits found", Unit.SECONDS);

	private final Measurement memory = Measurement.of("the same: memory of its tab", Unit.MEGABYTES);

	@Test
	void aLogOfAnyLengthIsReadAtOnceAndInLittleMemory(@TempDir Path data) throws Exception {
		try (Chromium chromium = Chromium.start();
				QuietConsole console = QuietConsole.on(data);
				LoggedOperation operation = LoggedOperation.in(console)) {
			operation.supervisor()
				.run("HELM", Invocation.of("sh", "-c",
						"seq -f 'client.go:142: 2026-11-22 12:03:31 [debug] line %g of very many' 1 " + LINES));
			operation.end(console);
			for (int round = -WARM_UP; round < ROUNDS; round++) {
				measure(chromium, console, operation, round >= 0);
			}
		}
		new Bench("log-page").ratio(this.usable, Measurement.fixed("limit", Unit.SECONDS, 1), 1)
			.ratio(this.memory, Measurement.fixed("limit", Unit.MEGABYTES, 200), 1)
			.report(this.search)
			.write();
	}

	private void measure(Chromium chromium, QuietConsole console, LoggedOperation operation, boolean counts)
			throws IOException {
		try (Visitor visitor = chromium.visit("http://localhost:" + console.port())) {
			Page page = visitor.signIn(QuietConsole.USER).page();
			page.navigate("/operations/" + operation.id(),
					new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
			double shown = ((Number) page.evaluate(USABLE)).doubleValue() / 1000;
			page.locator("#log").evaluate("(log) => log.scrollIntoView({ block: 'end' })");
			page.locator("#log").focus();
			page.keyboard().press("Home");
			assertThat(page.locator("#L1")).isInViewport();
			page.keyboard().press("End");
			assertThat(page.locator("#L" + operation.log().size())).isInViewport();
			page.locator("#log").evaluate("(log) => { log.scrollTop = log.scrollHeight / 2; }");
			assertThat(page.locator("#L" + LINES / 2)).isAttached();
			double asked = System.nanoTime() / 1e9;
			page.getByLabel("Search the log").fill("line 1");
			page.keyboard().press("Shift+Enter");
			assertThat(page.locator("#log-found")).containsText("of 111,111: line ");
			double found = System.nanoTime() / 1e9;
			if (counts) {
				this.usable.add(shown);
				this.search.add(found - asked);
				this.memory.add(megabytes(page));
			}
		}
	}

	/** What only the tab's process holds, and its share of what others hold too. */
	private static double megabytes(Page page) throws IOException {
		CDPSession session = page.context().browser().newBrowserCDPSession();
		JsonObject processes = session.send("SystemInfo.getProcessInfo");
		session.detach();
		double most = 0;
		for (int pid : StreamSupport.stream(processes.getAsJsonArray("processInfo").spliterator(), false)
			.map((process) -> process.getAsJsonObject())
			.filter((process) -> process.get("type").getAsString().equals("renderer"))
			.mapToInt((process) -> process.get("id").getAsInt())
			.toArray()) {
			most = Math.max(most, proportionalKilobytes(pid) / 1000.0);
		}
		return most;
	}

	private static long proportionalKilobytes(int pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))
			.stream()
			.filter((line) -> line.startsWith("Pss:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

}
