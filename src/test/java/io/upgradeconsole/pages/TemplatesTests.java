package io.upgradeconsole.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.upgradeconsole.pages.Renderer.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, rendered. The HTML stays in {@code target/pages} to be looked at.
 */
class TemplatesTests {

	private static final Map<String, Document> PAGES = new LinkedHashMap<>();

	@BeforeAll
	static void renderEveryPage() throws IOException {
		Path directory = Files.createDirectories(Path.of("target/pages"));
		Map<String, String> rendered = Renderer.render(Samples.all());
		for (Page page : Samples.all()) {
			String html = rendered.get(page.name());
			assertThat(html).as(page.name()).isNotBlank();
			Files.writeString(directory.resolve(page.name() + ".html"), html);
			PAGES.put(page.name(), Jsoup.parse(html));
		}
	}

	static Stream<String> pages() {
		return Samples.all().stream().filter(Page::whole).map(Page::name);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aPageHasATitleAHeadingAndOneMain(String name) {
		Document page = PAGES.get(name);
		assertThat(page.title()).endsWith("Upgrade console").hasSizeGreaterThan(20);
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("body > main#main")).hasSize(1);
		assertThat(page.select("html[lang=en]")).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aPageNeedsNoInlineStyleOrScript(String name) {
		Document page = PAGES.get(name);
		assertThat(page.select("[style], style, [^on]")).isEmpty();
		assertThat(page.select("script")).isNotEmpty()
			.allSatisfy((script) -> assertThat(script.data() + script.html()).isBlank());
		assertThat(page.select("script[src], link[href], img[src], use[href]")).allSatisfy(
				(asset) -> assertThat(asset.hasAttr("src") ? asset.attr("src") : asset.attr("href")).startsWith("/"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyInputHasItsLabelAndEveryIdIsUnique(String name) {
		Document page = PAGES.get(name);
		assertThat(page.select("input:not([type=hidden]), select, textarea")).allSatisfy(
				(input) -> assertThat(page.select("label[for='" + input.id() + "']")).as(input.outerHtml()).hasSize(1));
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
			.allSatisfy((id) -> assertThat(page.getElementById(id)).as(id).isNotNull());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPostCarriesTheCsrfToken(String name) {
		assertThat(PAGES.get(name).select("form:not([method=get])"))
			.allSatisfy((form) -> assertThat(form.select("input[name=_csrf]")).as(form.outerHtml()).hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingOfTheTemplateLanguageIsLeft(String name) {
		assertThat(PAGES.get(name).outerHtml()).doesNotContain("th:", "hx:", "${", "@{", "??");
	}

	@Test
	void theWizardKeepsWhatWasTypedBesideItsErrors() {
		Document page = PAGES.get("upgrade-errors");
		assertThat(page.select("#chartVersion option[selected]").text()).isEqualTo("99.9.9 (not published)");
		assertThat(page.select("#imageTag").val()).isEqualTo("not a tag!");
		assertThat(page.select("#timeout").val()).isEqualTo("soon");
		assertThat(page.select("input[name=path][checked]").val()).isEqualTo("COMBINED");
		for (String field : List.of("chartVersion", "imageTag", "file", "timeout")) {
			Element input = page.getElementById(field);
			assertThat(input.attr("aria-invalid")).isEqualTo("true");
			assertThat(input.attr("aria-describedby")).contains(field + "-error");
			assertThat(page.getElementById(field + "-error").text()).isNotBlank();
		}
	}

	@Test
	void theWizardSavesItsDraftWithoutTheValues() {
		Element saver = PAGES.get("upgrade").selectFirst("[hx-post]");
		assertThat(saver.attr("hx-post")).isEqualTo("/drafts/d-1");
		assertThat(saver.attr("hx-params")).isEqualTo("not file,pasted,pastedName");
		assertThat(saver.attr("hx-headers")).contains("X-CSRF-TOKEN");
		assertThat(saver.selectFirst("form").attr("action")).isEqualTo("/drafts/d-1/plan");
	}

	@Test
	void whatWasPastedAndRefusedIsStillThereToTheLetter() {
		Document page = PAGES.get("upgrade-pasted");
		assertThat(page.getElementById("pasted").wholeText()).isEqualTo("\na: </textarea>\n");
		assertThat(page.getElementById("pastedName").val()).isEqualTo("../mine.yaml");
		for (String field : List.of("pasted", "pastedName")) {
			assertThat(page.getElementById(field).attr("aria-describedby")).contains(field + "-error");
			assertThat(page.getElementById(field + "-error").text()).isNotBlank();
		}
		assertThat(PAGES.get("upgrade").getElementById("pasted").wholeText()).isEmpty();
	}

	@Test
	void aComparisonStaysReadableHoweverManyKeysDiffer() {
		Element comparison = PAGES.get("upgrade-compared").getElementById("comparison");
		assertThat(comparison.select("h3").eachText())
			.containsExactly("500 keys are in force now and not in your file; they stay", "2 keys change");
		assertThat(comparison.select(".keys > li")).hasSize(502);
		assertThat(comparison.select("details:not([open]) .keys > li")).hasSize(488);
		assertThat(comparison.select("details .code[data-copyable] code").first().wholeText())
			.isEqualTo("services:\n  ingest: null\n");
		assertThat(comparison.select(".key-values").get(500).text()).isEqualTo("1 becomes 2");
		assertThat(comparison.select(".key-values").get(501).text()).isEqualTo("another secret, not shown");
		assertThat(comparison.select("input[name=compared]").val()).isEqualTo("f-1");
		assertThat(comparison.select(".callout-title").text()).isEqualTo("Migrations are skipped");
		assertThat(PAGES.get("upgrade").getElementById("comparison")).isNull();
	}

	@Test
	void withoutARepositoryAVersionCanStillBeTyped() {
		Document page = PAGES.get("upgrade-no-repository");
		assertThat(page.select("input#chartVersion").val()).isEqualTo("26.8.4");
		assertThat(page.select("[role=alert]").text()).contains("The chart repository does not answer");
	}

	@Test
	void onlyAReadyPlanCanBeConfirmedAndOnlyByWhoMay() {
		Document ready = PAGES.get("plan-ready");
		Element form = ready.selectFirst("form[action=/plans/p-1/start]");
		assertThat(form.select("input[name=digest]").val()).startsWith("sha256:");
		assertThat(form.select("input[name=confirmation]").val()).isEqualTo("backnd");
		assertThat(form.select("#confirmation-error").text()).contains("not the release’s name");
		for (String name : List.of("plan-stale", "plan-expired", "plan-blocked", "plan-started", "plan-reader",
				"plan-to-approve", "plan-requester", "plan-frozen", "plan-rejected", "plan-withdrawn")) {
			assertThat(PAGES.get(name).select("form[action*=start]")).as(name).isEmpty();
		}
		assertThat(PAGES.get("plan-started").select("a[href=/plans/p-1/operation]")).hasSize(1);
	}

	@Test
	void whoeverMayDecideOnAPlanGivesAReasonAndWhoeverMayNotSeesWhomItWaitsFor() {
		Element approval = PAGES.get("plan-to-approve").selectFirst("form[action=/plans/p-1/approve]");
		assertThat(approval.select("input[name=reason][required]")).hasSize(1);
		assertThat(approval.select("button").eachText()).containsExactly("Approve this plan", "Reject it");
		assertThat(approval.select("button").last().attr("formaction")).isEqualTo("/plans/p-1/reject");
		assertThat(approval.select("#decision-error").text()).contains("Say why");
		Document requester = PAGES.get("plan-requester");
		assertThat(requester.select("form[action$=approve], form[action$=override-freeze]")).isEmpty();
		assertThat(requester.select("form[action$=withdraw] button").text()).isEqualTo("Withdraw it");
		assertThat(requester.select("#waiting").text()).contains("Waits for one approval by admin or a-colleague");
		assertThat(requester.select("section.approval").text()).contains("2 approvals by others than operator",
				"charts in production", "approver approved it", "OPS-1234");
	}

	@Test
	void aFreezeAndWhoOverrodeItAreShownAndARejectionWithItsReason() {
		assertThat(PAGES.get("plan-frozen").select("#waiting").text()).contains("Nothing may start now", "end of year");
		assertThat(PAGES.get("plan-frozen").select("form[action=/plans/p-1/override-freeze] input[required]"))
			.hasSize(1);
		Document approved = PAGES.get("plan-approved");
		assertThat(approved.select("section.approval").text()).contains("admin overrode the freeze end of year",
				"customers are down");
		assertThat(approved.select("form[action=/plans/p-1/start] button").text()).isEqualTo("Start");
		assertThat(PAGES.get("plan-rejected").select("#ended").text()).contains("approver said no",
				"not before the weekend: <b>nobody</b> is here");
		assertThat(PAGES.get("plan-withdrawn").select("#ended").text()).contains("operator took it back");
	}

	@Test
	void aPlanThatNoLongerHoldsIsPlannedAgainByOneButton() {
		for (String name : List.of("plan-rejected", "plan-withdrawn", "plan-stale", "plan-expired", "plan-blocked",
				"plan-moved", "plan-not-rendered")) {
			assertThat(PAGES.get(name).select("form[method=post][action=/plans/p-1/again] button").eachText()).as(name)
				.containsExactly("Plan again");
			assertThat(PAGES.get(name).select("a[href=/plans/p-1/draft]").eachText()).as(name)
				.contains("Change the choices");
		}
		for (String name : List.of("plan-ready", "plan-started", "plan-reader")) {
			assertThat(PAGES.get(name).select("form[action$=again]")).as(name).isEmpty();
		}
		assertThat(PAGES.get("plan-stale").select(".reasons li").text()).contains("made for revision 3");
	}

	@Test
	void aReleaseThatHasMovedOnIsToldBeforeAnythingIsConfirmed() {
		Document moved = PAGES.get("plan-moved");
		assertThat(moved.select("#moved").text()).contains("The release has moved on", "images 26.5.3");
		assertThat(moved.select("form[action*=start]")).isEmpty();
		assertThat(moved.select("#replaced a").attr("href")).isEqualTo("/plans/p-2");
	}

	@Test
	void aClusterThatIsAnotherOneIsToldBeforeAnythingIsConfirmed() {
		Document elsewhere = PAGES.get("plan-elsewhere");
		assertThat(elsewhere.select("#moved .callout-title").text()).isEqualTo("This is another cluster now");
		assertThat(elsewhere.select("form[action*=start]")).isEmpty();
	}

	@Test
	void aPlanSaysWhatIsDifferentFromTheOneItReplaces() {
		Document replacing = PAGES.get("plan-replacing");
		assertThat(replacing.select("#replaces li").eachText()).hasSize(3)
			.contains("It starts from revision 4 instead of 3.");
		assertThat(replacing.select("#replaces a").attr("href")).isEqualTo("/plans/p-0");
		assertThat(PAGES.get("plan-replacing-same").select("#replaces").text()).contains("the same digest");
		assertThat(PAGES.get("plan-ready").select("#replaces, #replaced, #moved")).isEmpty();
	}

	@Test
	void aPlanThatWasNotRenderedShowsNoChangesAndSaysSo() {
		Document page = PAGES.get("plan-not-rendered");
		assertThat(page.select("a[href$=diff], #images, #changes")).isEmpty();
		assertThat(page.select(".callout[data-tone=blocking]").first().text()).contains("could not render");
		assertThat(page.select("li.callout[data-tone=blocking] pre code").text())
			.isEqualTo("helm rollback backend 3 -n zymtrace --wait --timeout 15m0s");
	}

	@Test
	void whatWasCheckedIsFoldedAndAllCommandsAreOneText() {
		Document page = PAGES.get("plan-ready");
		assertThat(page.select("details#checked:not([open]) > summary").text()).isEqualTo("Checked before: 2 passed");
		assertThat(page.select("#checked li").eachAttr("data-code")).containsExactly("helm-version", "permissions");
		assertThat(page.select("details#shell:not([open]) [data-copyable] code").first().wholeText()).startsWith("""
				helm repo add zymtrace https://helm.zystem.io &&
				helm repo update zymtrace &&
				helm upgrade --install backend zymtrace/backend \\
				  --namespace zymtrace""");
	}

	@Test
	void aPreflightThatIsNotDoneFetchesTheRestAndNeedsNoScript() {
		Element asking = PAGES.get("preflight-asking").getElementById("preflight");
		assertThat(asking.attr("hx-get")).isEqualTo("/releases/local/zymtrace/backend/preflight/checks");
		assertThat(asking.attr("hx-swap")).isEqualTo("outerHTML");
		assertThat(asking.select("[role=status]").text()).isEqualTo("1 of 2 questions are answered.");
		assertThat(asking.select("noscript a").attr("href")).isEqualTo("?wait=true");
		assertThat(PAGES.get("preflight-fragment").body().child(0).outerHtml()).isEqualTo(asking.outerHtml());
		for (String name : List.of("preflight-ready", "preflight-failed")) {
			assertThat(PAGES.get(name).select("[hx-get], [aria-busy], noscript a")).as(name).isEmpty();
		}
		assertThat(PAGES.get("preflight-ready").select("a[href$=upgrade]")).hasSize(1);
		assertThat(PAGES.get("preflight-failed").select("a[href$=upgrade]")).isEmpty();
	}

	@Test
	void whoeverHasNoReleaseLearnsHowToGetOneAndWhoeverHasSeveralChooses() {
		assertThat(PAGES.get("preflight-none").select("a[href=https://docs.zymtrace.com/install/backend/helm-docker]"))
			.hasSize(1);
		assertThat(PAGES.get("preflight-none").select("main").text()).contains("already installed");
		assertThat(PAGES.get("preflight-choice").select("a[href=/releases/local/zymtrace/backend/preflight]"))
			.hasSize(2);
		assertThat(PAGES.get("preflight-choice").select("[role=alert]").text()).contains("No such release");
	}

	@Test
	void aPlanShowsTheExactCommandsReadyToPaste() {
		assertThat(PAGES.get("plan-ready").select(".run pre code").eachText().get(0))
			.isEqualTo("helm repo update zymtrace");
		assertThat(PAGES.get("plan-ready").select(".run pre code").get(1).wholeText()).isEqualTo("""
				helm upgrade --install backend zymtrace/backend \\
				  --namespace zymtrace \\
				  --version 26.8.4 \\
				  -f values.yaml \\
				  --reset-then-reuse-values \\
				  --set services.common.imageTag=26.8.4 \\
				  --atomic \\
				  --debug \\
				  --timeout 70m""");
	}

	@Test
	void aCheckOfImagesIsOfferedToWhoeverMayStartIt() {
		Element form = PAGES.get("plan-ready").selectFirst("form[action=/plans/p-1/image-check]");
		assertThat(form.select("button").text()).isEqualTo("Check that the cluster can pull these images");
		assertThat(PAGES.get("plan-reader").select("#image-check")).isEmpty();
		assertThat(PAGES.get("plan-images-running").select("form[action$=image-check]")).isEmpty();
		assertThat(PAGES.get("plan-images-refused").select("#image-check [role=alert]").text())
			.contains("may not make pods", "create pods", "Role");
	}

	@Test
	void aRunningCheckOfImagesFetchesItselfUntilItHasEnded() {
		Element running = PAGES.get("plan-images-running").getElementById("image-check");
		assertThat(running.attr("hx-get")).isEqualTo("/plans/p-1/image-check");
		assertThat(running.attr("hx-trigger")).isEqualTo("every 1s");
		assertThat(PAGES.get("image-check-running").body().children()).hasSize(1);
		assertThat(PAGES.get("image-check-running").getElementById("image-check").outerHtml())
			.isEqualTo(running.outerHtml());
		Element ended = PAGES.get("plan-images-ended").getElementById("image-check");
		assertThat(ended.hasAttr("hx-get") || ended.hasAttr("hx-trigger")).isFalse();
	}

	@Test
	void theEndOfACheckOfImagesBringsItsFindingAndTheReminderAlong() {
		Document end = PAGES.get("image-check-ended");
		assertThat(end.body().children().eachAttr("id")).containsExactly("image-check", "image-check-end",
				"plan-findings", "image-reminder");
		assertThat(end.select("[hx-swap-oob=true]").eachAttr("id")).containsExactly("plan-findings", "image-reminder");
		Document page = PAGES.get("plan-images-ended");
		assertThat(page.select("#plan-findings, #image-check-end, #image-reminder")).hasSize(3);
		assertThat(page.select("section[aria-labelledby=confirm] #image-reminder").text())
			.contains("1 of 2 images cannot be pulled");
	}

	@Test
	void aCheckOfImagesSaysWhoWasAskedWhatCameOfItAndHowToCopyWhatIsMissing() {
		Element check = PAGES.get("plan-images-ended").getElementById("image-check");
		assertThat(check.select(".checks > li")).hasSize(3);
		assertThat(check.select(".checks > li").get(1).text()).contains("Deployment zymtrace-web",
				"the mirror in global.imageRegistry", "Cannot pull", "ErrImagePull: rpc error", "<b>: not found");
		assertThat(check.select(".mirror pre code").get(0).text()).startsWith("skopeo copy --all docker://ghcr.io");
		assertThat(check.select(".mirror details pre code").get(0).wholeText().lines()).hasSize(2);
		assertThat(check.select(".callout pre code").text()).startsWith("kubectl delete pods");
	}

	@Test
	void changesAreGroupedWithTheirFieldsBesideThem() {
		Document page = PAGES.get("plan-ready");
		assertThat(page.select("#changes .count").text()).isEqualTo("62");
		assertThat(page.select(".group > summary").eachText()).containsExactly("Removed 1", "Deleted and re-created 1",
				"New 60");
		assertThat(page.select(".group[open] > summary")).hasSize(2);
		Element recreated = page.select(".group").get(1);
		assertThat(recreated.select("dl.fields dt").eachText()).hasSize(3)
			.contains("spec.template.spec.containers[ingest].resources.limits.memory");
		assertThat(recreated.select("dl.fields dd").eachText()).containsExactly("2Gi 4Gi", "26.8.4", "true removed");
		assertThat(page.select(".group").get(2).text()).contains("And 59 more");
		assertThat(page.select(".callout pre code").eachText()).contains("kubectl get pvc -n zymtrace");
	}

	@Test
	void aLongDiffIsLoadedWhenItIsOpenedAndIsALinkWithoutScript() {
		Document page = PAGES.get("diff");
		assertThat(page.select("details[open] .diff-lines li").eachAttr("data-kind")).containsExactly("place", "same",
				"removed", "added");
		assertThat(page.select(".diff-lines script")).isEmpty();
		Element late = page.select("details.diff").get(1).selectFirst("[hx-get]");
		assertThat(late.attr("hx-get")).isEqualTo("/plans/p-1/diff/1/lines");
		assertThat(late.attr("hx-trigger")).isEqualTo("toggle once from:closest details");
		assertThat(late.select("a").attr("href")).isEqualTo("/plans/p-1/diff/1");
		assertThat(PAGES.get("diff-lines").select("main, title")).isEmpty();
		assertThat(PAGES.get("diff-lines").select(".diff-lines li")).hasSize(4);
	}

	@Test
	void aLogLineIsTextWhateverHelmPrinted() {
		Document page = PAGES.get("operation-running");
		assertThat(page.select("#log-lines li")).hasSize(48);
		assertThat(page.select("#log-lines script")).isEmpty();
		assertThat(page.select("#L299957 .log-text > span").text()).endsWith("<script>alert(1)</script>");
		assertThat(page.select("#L299957 .log-text > a").attr("href")).isEqualTo("/operations/op-1/log/lines/299957");
		assertThat(page.select("#log-lines [data-level=error]").eachText()).hasSize(7)
			.allMatch((text) -> text.contains("Error: UPGRADE FAILED"));
		assertThat(page.select("#log").attr("data-after")).isEqualTo("300000");
		assertThat(page.select("#log").attr("data-stream")).isEqualTo("/operations/op-1/stream");
	}

	@Test
	void withoutScriptTheLogIsReadAndSearchedPageByPage() {
		assertThat(PAGES.get("operation-running").select("noscript a").attr("href"))
			.isEqualTo("/operations/op-1/log/page");
		assertThat(PAGES.get("operation-running").select(".log-jumps a:not([hidden])").eachAttr("href"))
			.containsExactly("/operations/op-1/log/page?line=1#L1", "/operations/op-1/log/page?line=12#L12",
					"/operations/op-1/log/page?line=299996#L299996");
		Document page = PAGES.get("operation-log-page");
		assertThat(page.select("nav.actions a").eachAttr("href")).containsExactly("/operations/op-1/log/page?line=500",
				"/operations/op-1/log/page?line=12034");
		assertThat(page.select("#L501 .log-n").attr("href")).isEqualTo("#L501");
		assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/operations/op-1/log/page");
		Document hits = PAGES.get("operation-log-hits");
		assertThat(hits.getElementById("log-text").val()).isEqualTo("Error: <b>");
		assertThat(hits.select("#L7 .log-n").attr("href")).isEqualTo("/operations/op-1/log/page?line=7#L7");
	}

	@Test
	void theSummaryIsOneFragmentForPageAndHtmx() {
		Element fragment = PAGES.get("operation-summary").getElementById("summary");
		assertThat(PAGES.get("operation-summary").select("#outcome, #verdict-part")).hasSize(2)
			.allSatisfy((part) -> assertThat(part.attr("hx-swap-oob")).isEqualTo("true"));
		assertThat(PAGES.get("operation-summary").select("#log, main, title, input[name=_csrf]")).isEmpty();
		assertThat(fragment.outerHtml())
			.isEqualTo(PAGES.get("operation-running").getElementById("summary").outerHtml());
		assertThat(fragment.attr("hx-get")).isEqualTo("/operations/op-1/summary");
		assertThat(fragment.hasAttr("hx-headers")).isFalse();
	}

	@Test
	void onlyAJumpOverAMajorVersionOffersStagesAndOnlyWhereTheyCanBegin() {
		Element offer = PAGES.get("plan-ready").selectFirst("form[action=/plans/p-1/stages]");
		assertThat(offer.closest(".callout").text()).contains("This jumps over a major version");
		assertThat(offer.select("button").text()).isEqualTo("Upgrade in stages");
		for (String name : List.of("plan-stage", "plan-reader", "plan-started", "plan-blocked")) {
			assertThat(PAGES.get(name).select("form[action*=stages]")).as(name).isEmpty();
		}
	}

	@Test
	void aStageLeadsToAllStages() {
		for (String name : List.of("plan-stage", "operation-running", "operation-summary", "release-held")) {
			assertThat(PAGES.get(name).select("a[href=/staged/s-1]")).as(name).hasSize(1);
		}
		assertThat(PAGES.get("operation-queued").select("a[href*=staged]")).isEmpty();
	}

	@Test
	void stagesAreShownInOrderWithWhatTheyWaitForAndMoveWhileThereIsMoreToCome() {
		Document waiting = PAGES.get("staged-awaiting");
		assertThat(waiting.select(".stages h3").eachText()).containsExactly("Chart 25.12.7, images 25.12.6 Done",
				"Chart 26.8.4, images 26.8.4-hotfix.20261122 To be confirmed");
		assertThat(waiting.select("#next").attr("href")).isEqualTo("/plans/p-2");
		assertThat(waiting.select(".stages > li[aria-current=step] a").eachAttr("href")).containsExactly("/plans/p-2");
		assertThat(waiting.select("main[data-stream] #progress[data-live]")).hasSize(1);
		assertThat(waiting.select("form[action=/staged/s-1/stop]")).hasSize(1);
		Document stopped = PAGES.get("staged-stopped");
		assertThat(stopped.select("#progress .callout").text()).contains("Stage 1 did not succeed");
		assertThat(stopped.select("#main form")).isEmpty();
		assertThat(PAGES.get("staged-stale").select("#next").text()).isEqualTo("See what has changed");
	}

	@Test
	void signingInSaysWhatHappenedAndNothingElse() {
		assertThat(PAGES.get("sign-in").select(".callout")).isEmpty();
		assertThat(PAGES.get("sign-in-failed").select(".callout-title").eachText())
			.containsExactly("Name or password is wrong");
		assertThat(PAGES.get("sign-in-signed-out").select(".callout-title").eachText())
			.containsExactly("You are signed out");
		assertThat(PAGES.get("sign-in").select("nav, form[action=/sign-out]")).isEmpty();
	}

	@Test
	void aProblemIsToldInWordsWithARemedyAsPageAndAsFragment() {
		assertThat(PAGES.get("problem").select("main").text()).contains("The cluster does not answer",
				"No connection to", "Check that the console can reach");
		assertThat(PAGES.get("problem-fragment").body().children()).hasSize(1);
		assertThat(PAGES.get("problem-fragment").select(".trouble-words").text())
			.contains("The cluster does not answer", "No connection to", "Check that the console can reach");
	}

	@Test
	void aProblemSaysWhatItMeansAndLeadsOn() {
		assertThat(PAGES.get("problem").select("main a").eachAttr("href"))
			.containsExactly("/releases/local/zymtrace/backend", "/");
		assertThat(PAGES.get("problem-not-found").select("main a").eachAttr("href")).containsExactly("/");
		Document unexpected = PAGES.get("problem-unexpected");
		assertThat(unexpected.select("main a").eachAttr("href")).containsExactly("/plans/p-1", "/");
		assertThat(unexpected.select("main [data-copyable]").text()).isEqualTo("1a2b3c4d");
		assertThat(unexpected.select("main").text()).contains("How far it got is not known");
		assertThat(unexpected.select("body > #trouble[role=alert]:empty")).hasSize(1);
	}

	@Test
	void whatCannotBeLookedForStaysBesideTheOneErrorOfItsField() {
		Document page = PAGES.get("audit-errors");
		assertThat(page.select(".field-error").eachAttr("id")).containsExactly("from-error");
		assertThat(page.getElementById("from").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById("text").val()).isEqualTo("does-not-exist");
		assertThat(page.select(".filter details").hasAttr("open")).isTrue();
		assertThat(PAGES.get("audit-filtered").select(".field-error")).isEmpty();
		assertThat(
				PAGES.get("audit-filtered").select("form[action=/audit/export] input[name=outcome]").eachAttr("value"))
			.containsOnly("FAILED");
	}

	@Test
	void anEmptyConsoleSaysHowToGetARelease() {
		assertThat(PAGES.get("releases-empty").select("a[href=https://docs.zymtrace.com/install/backend/helm-docker]"))
			.hasSize(1);
	}

}
