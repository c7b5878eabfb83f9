package io.upgradeconsole.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, driven by Playwright.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	/** Root has no sandbox of Chromium's; the rest keeps it from calling home. */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** Helm renders a plan in between, on a machine that does more than that. */
	private static final int PATIENCE_MILLIS = 20_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
	}

	/**
	 * Starts it. Where there is none the test is skipped, but never in CI, which shall
	 * not grow green by what it lacks.
	 */
	static Chromium start() {
		Optional<Path> executable = find();
		if (executable.isEmpty()) {
			String reason = "No Chromium on the PATH (looked for " + String.join(", ", NAMES)
					+ "): install the package 'chromium' to run the browser journeys";
			if ("true".equals(System.getenv("CI"))) {
				Assertions.fail(reason);
			}
			Assumptions.abort(reason);
		}
		return new Chromium(executable.orElseThrow());
	}

	/** A session of its own, with nobody signed in. */
	Visitor visit(String console) {
		return visit(new Browser.NewContextOptions().setBaseURL(console));
	}

	/** The same in a browser that is set up otherwise. */
	Visitor visit(Browser.NewContextOptions options) {
		return new Visitor(this.browser.newContext(options));
	}

	/** The same in a browser that runs no script. */
	Visitor visitWithoutScript(String console) {
		return visit(new Browser.NewContextOptions().setBaseURL(console).setJavaScriptEnabled(false));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Optional<Path> find() {
		String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
		return NAMES.stream()
			.flatMap((name) -> Stream.of(path.split(File.pathSeparator)).map((directory) -> Path.of(directory, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
