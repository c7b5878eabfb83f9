package io.upgradeconsole.pages;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operation's page offers to end it early.
 */
class CancelPagesTests {

	private static Map<String, String> rendered;

	@BeforeAll
	static void render() {
		rendered = Renderer.render(CancelSamples.all());
	}

	@Test
	void cancellingTellsWhatHelmDoesBeforeItIsPressed() {
		Document page = page("operation-cancellable");
		assertThat(page.select("#cancel-helm[hx-preserve] form[method=post]").attr("action"))
			.isEqualTo("/operations/op-1/cancel");
		assertThat(page.select("#cancel-helm form p").text()).contains("rolls back by itself", "verified afterwards");
		assertThat(page.select("#cancel-now, #kill")).isEmpty();
	}

	@Test
	void aHelmThatWaitsForAnImageIsCancelledWithOneButton() {
		Document page = page("operation-stuck");
		assertThat(page.select("#obstacle").text()).contains(":does-not-exist", "Since 2026-11-22 12:03:29 UTC");
		assertThat(page.select("#obstacle form[action=/operations/op-1/cancel] button").text()).isEqualTo("Cancel now");
	}

	@Test
	void helmIsKilledOnlyWhenItsTimeIsOverAndByName() {
		Document early = page("operation-stopping");
		assertThat(early.select("#kill")).isEmpty();
		assertThat(early.select(".kill-later").attr("hx-trigger")).isEqualTo("load delay:45s");
		assertThat(early.select(".kill-later").text()).contains("2026-11-22 12:03:29 UTC");
		Document late = page("operation-killable");
		assertThat(late.select("#kill form").attr("action")).isEqualTo("/operations/op-1/kill");
		assertThat(late.select("#kill p").text()).contains("leaves the release pending");
		assertThat(late.select("#kill input[name=confirmation][required]").val()).isEqualTo("backen");
		assertThat(late.select("#confirmation-error").text()).contains("This is not the release's name");
	}

	@Test
	void whatNeverRanIsPlannedAgainAtOnce() {
		Document page = page("operation-cancelled");
		assertThat(page.select("form[action=/plans/p-1/again] button").text()).isEqualTo("Plan again");
		assertThat(page.select("#again-link, [action$=cancel]")).isEmpty();
	}

	@Test
	void anOperationSaysThatItsLogIsGone() {
		assertThat(page("operation-log-gone").select(".callout-title").eachText())
			.contains("The log of this operation was removed", "operator cancelled this operation");
	}

	private static Document page(String name) {
		return Jsoup.parse(rendered.get(name));
	}

}
