package io.upgradeconsole.journeys;

import java.time.Duration;
import java.util.List;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The preflight as a person meets it, without any script.
 */
@Tag("whichever-helm")
class PreflightPageIT extends ConsoleJourney {

	private static final String CLEAN = Release.of(SandboxRelease.EXTERNAL_DATABASES).path() + "/preflight";

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port, "operator");
	}

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
	}

	@Test
	void whatDeservesALookComesFirstAndCanBeCopied() {
		Document page = html(Release.of(SandboxRelease.PENDING).path() + "/preflight?wait=true");
		assertThat(page.select(".callout[data-tone=blocking] .callout-title").text())
			.isEqualTo("No upgrade can be planned yet");
		List<String> codes = page.select(".checks > li").eachAttr("data-code");
		assertThat(codes.subList(0, 2)).containsExactly("release-status", "migrate-jobs");
		assertThat(codes).hasSizeGreaterThan(12);
		assertThat(page.select("li[data-code=release-status] [data-copyable] code").text())
			.isEqualTo("helm rollback backend 1 -n pending --wait --timeout 15m0s");
		assertThat(page.select("a[href$=upgrade]")).isEmpty();
		assertThat(html(CLEAN + "?wait=true").select("main a[href$=upgrade]")).hasSize(1);
	}

	@Test
	void aReleaseThatIsNotThereLeadsToThoseThatAre() {
		Browser.Page page = this.browser.get("/releases/sandbox/acme-prod/zymtrace/preflight");
		assertThat(page.status()).isEqualTo(404);
		assertThat(page.html().select("[role=alert]").text()).contains("No such release",
				"'sandbox/acme-prod/zymtrace'");
		assertThat(page.html().select("td a").eachAttr("href")).contains(CLEAN);
		assertThat(this.browser.get("/preflight").html().select("td a").eachAttr("href")).contains(CLEAN,
				Release.of(SandboxRelease.PENDING).path() + "/preflight");
	}

	@Test
	void aClusterThatIsSlowIsAskedWhileThePageTellsHowFarItIs() {
		SharedSandbox.get().simulator().faults().delay(Duration.ofMillis(200));
		Document asking = html(CLEAN);
		Element fragment = asking.getElementById("preflight");
		assertThat(fragment.attr("aria-busy")).isEqualTo("true");
		assertThat(fragment.select("[role=status]").text()).endsWith(" questions are answered.");
		assertThat(asking.select("a[href$=upgrade]")).isEmpty();
		assertThat(asking.select("li[data-code=permissions] .badge").text()).isEqualTo("Asking");

		String next = fragment.attr("hx-get");
		assertThat(next).isEqualTo(CLEAN + "/checks");
		await().atMost(Duration.ofSeconds(30)).until(() -> html(next).select("[hx-get]").isEmpty());
		Document done = html(next);
		assertThat(done.select("title, header")).as("it is a fragment").isEmpty();
		assertThat(done.select("li[data-code=permissions] .badge").text()).isEqualTo("Good");
		assertThat(done.select("a[href$=upgrade]")).hasSize(1);
	}

	private Document html(String path) {
		Browser.Page page = this.browser.get(path);
		assertThat(page.status()).isEqualTo(200);
		return page.html();
	}

}
