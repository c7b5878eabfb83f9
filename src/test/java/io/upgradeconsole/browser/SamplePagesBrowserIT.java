package io.upgradeconsole.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.upgradeconsole.pages.SamplePages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in Chromium and in both themes: nothing is amiss for those who hear a page
 * or see it badly, and nothing scrolls sideways on a phone. With
 * {@code mvnw -Pscreenshots verify} that is every state of every page, and pictures of
 * them are in {@code target/screenshots}; else the state of each that shows the most.
 */
class SamplePagesBrowserIT {

	private static final String CONSOLE = "http://console.test";

	private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

	private static final int DESKTOP = 1440;

	private static final int PHONE = 390;

	private static final int HEIGHT = 900;

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final boolean PICTURES = System.getProperty("screenshots") != null;

	private final Map<String, String> pages = PICTURES ? SamplePages.rendered() : SamplePages.fullest();

	@Test
	void everyoneCanReadEveryPage() {
		List<String> amiss = new ArrayList<>();
		try (Chromium chromium = Chromium.start();
				// a color halfway between two themes is of neither
				Visitor visitor = chromium.visit(
						new Browser.NewContextOptions().setBaseURL(CONSOLE).setReducedMotion(ReducedMotion.REDUCE))) {
			Page page = visitor.page();
			page.route("**/*", this::serve);
			for (String name : this.pages.keySet()) {
				page.navigate("/" + name);
				for (ColorScheme theme : THEMES) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
					page.setViewportSize(DESKTOP, HEIGHT);
					violations(page, theme).forEach((violation) -> amiss.add(name + ", " + theme + ": " + violation));
					picture(page, name, DESKTOP, theme);
					page.setViewportSize(PHONE, HEIGHT);
					picture(page, name, PHONE, theme);
				}
				Object widest = page.evaluate("() => document.documentElement.scrollWidth");
				if (!widest.equals(PHONE)) {
					amiss.add(name + ": scrolls sideways on a phone, " + widest + " pixels");
				}
			}
			assertThat(visitor.complaints()).isEmpty();
		}
		assertThat(amiss).isEmpty();
	}

	/** What is wrong, and where; of what the theme decides in the second one. */
	private static List<String> violations(Page page, ColorScheme theme) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		AxeBuilder axe = new AxeBuilder(page).options(options).setLegacyMode(true);
		AxeBuilder rules = (theme == ColorScheme.DARK) ? axe.withRules(List.of("color-contrast")) : axe.withTags(RULES);
		return rules.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes().stream().map((node) -> rule.getHelp() + ": " + node.getTarget()))
			.toList();
	}

	private static void picture(Page page, String name, int width, ColorScheme theme) {
		if (PICTURES) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(SCREENSHOTS.resolve(name + "-" + width + "-" + theme.name().toLowerCase() + ".png")));
		}
	}

	/**
	 * Pages as they are rendered; their scripts would ask a console that is not there.
	 */
	private void serve(Route route) {
		String path = URI.create(route.request().url()).getPath();
		String page = this.pages.get(path.substring(1));
		Path asset = asset(path);
		if (page != null) {
			route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(page));
		}
		else if (asset != null) {
			route.fulfill(new Route.FulfillOptions().setPath(asset));
		}
		else {
			route.fulfill(new Route.FulfillOptions().setContentType("text/javascript"));
		}
	}

	private static @Nullable Path asset(String path) {
		Path asset = Path.of("frontend" + path.replaceFirst("^/assets", ""));
		return (path.startsWith("/assets/") && !path.endsWith(".js") && Files.exists(asset)) ? asset : null;
	}

}
