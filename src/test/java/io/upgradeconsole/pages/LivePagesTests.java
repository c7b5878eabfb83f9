package io.upgradeconsole.pages;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.pages.Renderer.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the cluster shows beside the log, as HTML.
 */
class LivePagesTests {

	private static Map<String, String> rendered;

	@BeforeAll
	static void render() {
		rendered = Renderer.render(LiveSamples.all());
	}

	@Test
	void onlyWhatMovesIsFetchedAndPutInPlaceByItsId() {
		Document page = page("live-running");
		Element requester = page.getElementById("cluster");
		assertThat(requester.attr("hx-get")).isEqualTo("/operations/op-1/live");
		List<String> moving = List.of((requester.attr("hx-select-oob") + "," + requester.attr("hx-select")).split(","));
		assertThat(moving).allSatisfy((id) -> assertThat(page.select(id)).as(id).hasSize(1));
		assertThat(page.select(String.join(",", moving)).select("#job-log, [role=tab], .tab-list")).isEmpty();
	}

	@Test
	void thePhasesAreAPictureWithItsWordsAndAListThatSaysTheSame() {
		Document page = page("live-running");
		Element picture = page.selectFirst("svg[role=img]");
		assertThat(picture.attr("aria-label")).contains("Refresh the chart repository: 2 s", "Run helm: running");
		assertThat(picture.select(".phase-bar rect")).hasSize(3);
		assertThat(page.select("ol[aria-label=Phases] li")).hasSize(5);
		assertThat(page.select("ol[aria-label=Phases] li[aria-current=step]").text()).contains("Run helm");
	}

	@Test
	void withoutScriptTheTabsAreLinksToSectionsThatAreAllThere() {
		Document page = page("live-running");
		assertThat(page.select(".tab-list a").eachAttr("href")).allSatisfy((link) -> {
			assertThat(page.select(link)).hasSize(1);
			assertThat(page.select(link + "[hidden]")).isEmpty();
		});
	}

	@Test
	void whatIsAnnouncedIsWhatIsAwaitedWithoutTheSecondsThatPass() {
		assertThat(page("live-running").getElementById("cluster-now").attr("data-announcement"))
			.isEqualTo("Helm waits for the migrate Job.");
		assertThat(page("live-ended").getElementById("cluster-now").attr("data-announcement")).isEmpty();
	}

	@Test
	void aStuckServiceSaysWhyAndTheOthersDoNot() {
		assertThat(page("live-running").select(".service-obstacle").eachText()).singleElement()
			.asString()
			.startsWith("Pod zymtrace-web-7d4f9-x2x7k cannot pull the image");
	}

	@Test
	void aSilentClusterIsToldAndWhatWasSeenStays() {
		Document page = page("live-silent");
		assertThat(page.select("#cluster-now .callout-title").eachText()).contains("This is not live");
		assertThat(page.select("#cluster-services tbody th")).hasSize(3);
	}

	@Test
	void beforeTheFirstLookTheRowsAreThereAlready() {
		Document page = page("live-unseen");
		assertThat(page.select("#cluster-services table[aria-busy=true] tbody th").eachText()).containsExactly("web");
		assertThat(page.select("#cluster-services").text()).contains("Not seen yet");
	}

	@Test
	void whatIsPrintedIsText() {
		assertThat(page("live-ended").select("#job-log-lines li").text()).isEqualTo("<b>applying schema</b>");
	}

	private static Document page(String name) {
		assertThat(LiveSamples.all()).extracting(Page::name).contains(name);
		return Jsoup.parse(rendered.get(name));
	}

}
