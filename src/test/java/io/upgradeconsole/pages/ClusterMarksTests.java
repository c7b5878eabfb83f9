package io.upgradeconsole.pages;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ClusterColor;
import io.upgradeconsole.target.ReleaseRef;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody takes production for anything else, nor one cluster for another. Every page is
 * rendered as it would be in production; {@code target/pages/production} has them.
 */
class ClusterMarksTests {

	/** Where a page leads to a release, with the release's cluster. */
	private static final Pattern RELEASE_PATH = Pattern.compile("/releases/([a-z0-9-]+)/[a-z0-9-]+/.*");

	private static final Pattern WRITES_A_CLUSTER = Pattern.compile("th:u?text=\"[^\"]*\\.cluster\\b");

	private static final Map<String, Document> USUAL = new HashMap<>();

	private static final Map<String, Document> PRODUCTION = new HashMap<>();

	@BeforeAll
	static void renderEveryPage() throws IOException {
		Path directory = Files.createDirectories(Path.of("target/pages/production"));
		Renderer.render(Samples.all()).forEach((name, html) -> USUAL.put(name, Jsoup.parse(html)));
		for (Map.Entry<String, String> page : Renderer.renderInProduction(Samples.all()).entrySet()) {
			Files.writeString(directory.resolve(page.getKey() + ".html"), page.getValue());
			PRODUCTION.put(page.getKey(), Jsoup.parse(page.getValue()));
		}
	}

	static Stream<Page> wholePages() {
		return Samples.all().stream().filter(Page::whole);
	}

	static Stream<Page> pagesOfOneRelease() {
		return wholePages().filter(ClusterMarksTests::isAboutOneRelease);
	}

	private static boolean isAboutOneRelease(Page page) {
		Object view = page.model().get("view");
		return view != null && view.getClass().isRecord()
				&& Arrays.stream(view.getClass().getRecordComponents())
					.map(RecordComponent::getType)
					.anyMatch(ReleaseRef.class::equals);
	}

	@ParameterizedTest
	@MethodSource("pagesOfOneRelease")
	void aPageAboutAReleaseInProductionSaysSoAboveEverythingAndInItsTitle(Page page) {
		Document production = PRODUCTION.get(page.name());
		Element band = production.selectFirst("header > *");
		assertThat(band.className()).isEqualTo("production-band");
		assertThat(band.select(".production").text()).isEqualTo("PRODUCTION");
		assertThat(band.select(".cluster[data-color] > b")).hasSize(1);
		assertThat(production.title()).startsWith("PRODUCTION: ");
		// at the top of what it is about, too: a band may have been scrolled away
		assertThat(production.select("main .page-head .production, main .page-head .cluster")).hasSize(2);
	}

	@Test
	void thereIsABandForProductionAlone() {
		assertThat(pagesOfOneRelease().map(Page::view).collect(Collectors.toSet())).contains("release", "plan",
				"rollback-plan", "operation", "operation-log-page", "verification", "values", "evidence");
		Set<String> banded = PRODUCTION.entrySet()
			.stream()
			.filter((page) -> !page.getValue().select(".production-band").isEmpty())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(banded).doesNotContain("releases", "audit", "settings", "sign-in", "problem");
		assertThat(USUAL.get("plan-ready").select(".production, .production-band")).isEmpty();
		assertThat(USUAL.get("plan-ready").title()).startsWith("Plan for");
		assertThat(USUAL.get("plan-reader").select("header > .production-band")).hasSize(1);
	}

	/** A page that tells a problem leads back to where one was, and names nothing. */
	static Stream<Page> pagesThatName() {
		return wholePages().filter((page) -> !page.view().equals("problem"));
	}

	@ParameterizedTest
	@MethodSource("pagesThatName")
	void whereverAReleaseIsNamedItsClusterIsMarked(Page page) {
		Document production = PRODUCTION.get(page.name());
		List<String> marked = production.select("main .cluster:has(> .production) > b").eachText();
		production.select("main a[href], main[data-stream]")
			.stream()
			.map((element) -> RELEASE_PATH
				.matcher(element.hasAttr("href") ? element.attr("href") : element.attr("data-stream")))
			.filter(Matcher::matches)
			.map((path) -> path.group(1))
			.forEach((cluster) -> assertThat(marked).contains(cluster));
	}

	@Test
	void aClustersNameIsWrittenInOnePlace() throws IOException {
		for (Path template : HouseRulesTests.templates()) {
			assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(WRITES_A_CLUSTER);
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyColourIsSeenOnEverySurfaceAndOnTheBandInBothThemes(ClusterColor color) throws IOException {
		String tokens = Files.readString(Path.of("frontend/css/tokens.css"));
		String patch = colours(tokens, "cluster-" + color.code()).get(0);
		for (String surface : List.of("paper", "surface", "sunken", "hover", "neutral-soft", "ink")) {
			assertThat(colours(tokens, surface)).as(surface)
				.hasSize(2)
				.allSatisfy((each) -> assertThat(contrast(patch, each)).isGreaterThan(3));
		}
		assertThat(Files.readString(Path.of("frontend/css/components.css")))
			.contains(".cluster[data-color=\"" + color.code() + "\"]");
	}

	/** Of a token: one for both themes, or the light one and the dark one. */
	private static List<String> colours(String tokens, String name) {
		String value = Pattern.compile("--" + name + ": ([^;]+);")
			.matcher(tokens)
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		return Pattern.compile("#[0-9a-f]{6}").matcher(value).results().map(MatchResult::group).toList();
	}

	/** As WCAG defines it. */
	private static double contrast(String one, String other) {
		double first = luminance(one) + 0.05;
		double second = luminance(other) + 0.05;
		return Math.max(first, second) / Math.min(first, second);
	}

	private static double luminance(String hex) {
		double sum = 0;
		double[] weights = { 0.2126, 0.7152, 0.0722 };
		for (int i = 0; i < weights.length; i++) {
			double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
			sum += weights[i] * ((part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
		}
		return sum;
	}

	@Test
	void clustersAreToldApartInOneList() {
		assertThat(USUAL.get("releases").select(".cluster").eachAttr("data-color")).containsExactly("green", "blue",
				"blue", "blue");
		assertThat(USUAL.get("releases").select(".cluster:has(.production) > b").eachText())
			.containsExactly(Samples.LONG.cluster().value());
	}

	@Test
	void whatChangesProductionNamesItOnItsButtonAndAsksForTheClusterAsWell() {
		Document plan = PRODUCTION.get("plan-ready");
		assertThat(plan.select("form[action$=start] button").text()).endsWith(" in PRODUCTION");
		assertThat(plan.select("label[for=confirmation]").text()).isEqualTo("Type local/backend to confirm");
		assertThat(USUAL.get("plan-ready").select("label[for=confirmation]").text())
			.isEqualTo("Type backend to confirm");
		assertThat(PRODUCTION.get("plan-to-approve").select("form[action$=approve] button").first().text())
			.isEqualTo("Approve this plan in PRODUCTION");
		// on call nothing more is to be typed than elsewhere
		Element rollback = PRODUCTION.get("rollback-plan").selectFirst("form[action$=roll-back]");
		assertThat(rollback.select("button").text()).endsWith(" in PRODUCTION");
		assertThat(rollback.select("input:not([type=hidden])").eachAttr("name")).containsExactly("reason");
	}

}
