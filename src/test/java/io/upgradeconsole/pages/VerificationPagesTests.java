package io.upgradeconsole.pages;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of verifications show, and what moves on them.
 */
class VerificationPagesTests {

	private static final Map<String, Document> PAGES = new HashMap<>();

	@BeforeAll
	static void render() {
		Renderer.render(VerificationSamples.all()).forEach((name, html) -> PAGES.put(name, Jsoup.parse(html)));
	}

	@Test
	void aRunningOneIsLookedAtAgainUntilItHasEnded() {
		for (String name : new String[] { "verification-running", "verification-progress" }) {
			assertThat(PAGES.get(name).select("#verification").attr("hx-get")).as(name).isEqualTo("/verifications/v-1");
			assertThat(PAGES.get(name).select("#verification").text()).contains("5 of 9 workloads are ready.");
		}
		assertThat(PAGES.get("verification-ended").select("#verification[hx-get]")).isEmpty();
	}

	@Test
	void whatIsFetchedAgainIsThePartThatItReplaces() {
		assertThat(PAGES.get("verification-progress").body().children()).singleElement()
			.satisfies((part) -> assertThat(part.id()).isEqualTo("verification"));
		assertThat(PAGES.get("verification-progress").select("main, h1")).isEmpty();
	}

	@Test
	void checksAreShownPointByPointAndWhatChangedIsSaidInWords() {
		Document page = PAGES.get("verification-failed");
		assertThat(page.select(".checks .points li")).extracting((point) -> point.text())
			.contains("zymtrace-web-7d4f9: ErrImagePull, image registry.example/<b>web:nope");
		assertThat(page.select(".before-after [data-changed]")).isNotEmpty()
			.allSatisfy((figure) -> assertThat(figure.text()).endsWith("(changed)"));
		assertThat(page.select(".exhibits script")).isEmpty();
		assertThat(page.select("#operation-link").attr("href")).isEqualTo("/operations/op-1");
		assertThat(page.select("form input[name=revision]").val()).isEqualTo("4");
	}

	@Test
	void oneThatIsSupersededIsNoFailure() {
		Document page = PAGES.get("verification-superseded");
		assertThat(page.select(".callout").attr("data-tone")).isEqualTo("info");
		assertThat(page.select(".status-line .badge").text()).isEqualTo("Superseded");
		assertThat(page.select(".checks")).isEmpty();
	}

}
