package io.upgradeconsole.ui.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.ProblemView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTests {

	private final MockMvcTester mvc = MockMvcTester.of(List.of(new Failing()),
			(builder) -> builder.setControllerAdvice(new ProblemAdvice()).build());

	@Test
	void aNumberThatIsTooLongToBeReadIsAWrongBody() {
		assertThat(post("{\"count\": " + "9".repeat(2000) + "}")).hasStatus(400)
			.bodyText()
			.contains("body-not-readable");
	}

	@ParameterizedTest
	@CsvSource({ "INVALID,422", "NOT_FOUND,404", "FORBIDDEN,403", "CONFLICT,409", "UNAVAILABLE,503" })
	void aProblemsKindDecidesTheStatus(Problem.Kind kind, int status) {
		assertThat(this.mvc.get().uri("/api/v1/problem/" + kind)).hasStatus(status);
		assertThat(this.mvc.get().uri("/problem/" + kind)).hasStatus(status);
	}

	@Test
	void theApiAnswersAProblemAsProblemDetails() {
		assertThat(this.mvc.get().uri("/api/v1/problem/CONFLICT").accept(MediaType.TEXT_EVENT_STREAM))
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"type": "/problems/plan-stale", "title": "Stale", "status": 409, "detail": "It drifted.",
					"instance": "/api/v1/problem/CONFLICT", "remedy": "Plan again.", "field": "plan"}""");
	}

	@Test
	void whatAProblemTellsCallersToActOnIsAMemberOfItsDetails() {
		assertThat(this.mvc.get().uri("/api/v1/held")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.holder.requestedBy")
			.isEqualTo("olga");
	}

	@Test
	void aPageShowsAProblemAsAPage() {
		assertThat(this.mvc.get().uri("/problem/CONFLICT")).hasViewName("problem")
			.model()
			.containsEntry("problem", new ProblemView("plan-stale", "Stale", "It drifted.", "Plan again."));
	}

	@Test
	void htmxGetsAFragmentForThePlaceOfProblems() {
		assertThat(this.mvc.get().uri("/problem/CONFLICT").header("HX-Request", "true")).hasStatus(409)
			.hasViewName("parts :: trouble")
			.doesNotContainHeader("HX-Retarget");
	}

	@Test
	void aPageSaysWhatAProblemMeansAndLeadsOn() {
		assertThat(way(this.mvc.get().uri("/problem/UNAVAILABLE?page=2").exchange())).satisfies((way) -> {
			assertThat(way.status()).isEqualTo(503);
			assertThat(way.meaning()).startsWith("Nothing was changed");
			assertThat(way.again()).isEqualTo("/problem/UNAVAILABLE?page=2");
		});
		assertThat(way(this.mvc.get().uri("/problem/NOT_FOUND").exchange()).again()).as("will not be there either")
			.isNull();
		assertThat(way(this.mvc.get().uri("/broken").exchange()).logId()).matches("[0-9a-f]{8}");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost/plans/p-1?a=b, /plans/p-1?a=b", "https://evil.example/plans/p-1,",
			"http://localhost//evil.example,", "not an address,", "http://localhost, " })
	void whatWasSentLeadsBackToThePageBeforeAndNowhereElse(String referer, String back) {
		WayOut way = way(this.mvc.post().uri("/problem/CONFLICT").header("Referer", referer).exchange());
		assertThat(way.back()).isEqualTo(back);
		assertThat(way.meaning()).isEqualTo("What you sent was not carried out, and nothing was changed.");
		assertThat(way.again()).as("a form is not sent by a link").isNull();
	}

	private static WayOut way(MvcTestResult answer) {
		return (WayOut) Objects.requireNonNull(answer.getMvcResult().getModelAndView()).getModel().get("way");
	}

	@Test
	void aValueTypeThatRefusesInsideOfABodyIsAnsweredInItsOwnWords() {
		assertThat(post("{\"tag\": \"-bad\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/image-tag-invalid");
	}

	@Test
	void aBodyThatIsNoJsonIsToldByLineAndNotRepeated() {
		MvcTestResult answer = post("{\"tag\": \"26.5.1\",\n s3cret");
		assertThat(answer).hasStatus(400).bodyText().contains("line 2").contains("remedy").doesNotContain("s3cret");
	}

	@Test
	void aFieldOfAnotherKindIsNamedAndNotRepeated() {
		MvcTestResult answer = post("{\"count\": \"s3cret\"}");
		assertThat(answer).hasStatus(400).bodyText().contains("\"field\":\"count\"").doesNotContain("s3cret");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/number/many,400,parameter-invalid", "/api/v1/query,400,parameter-missing",
			"/api/v1/none,404,page-not-found", "/api/v1/body,405,method-not-allowed",
			"/api/v1/too-large,413,upload-too-large", "/api/v1/at-once,409,changed-meanwhile" })
	void wrongRequestsAreToldWithWhatToDo(String path, int status, String type) {
		assertThat(this.mvc.get().uri(path)).hasStatus(status)
			.bodyText()
			.contains("/problems/" + type)
			.contains("remedy")
			.doesNotContain("s3cret");
	}

	@Test
	void anotherMediaTypeIsToldWithTheOnesThatFit() {
		assertThat(this.mvc.post().uri("/api/v1/body").contentType(MediaType.TEXT_PLAIN).content("x")).hasStatus(415)
			.containsHeader("Accept")
			.bodyText()
			.contains("media-type-not-supported");
	}

	@Test
	void anUnexpectedFailureIsLoggedUnderAnIdAndNotShown(CapturedOutput output) {
		MvcTestResult answer = this.mvc.get().uri("/api/v1/broken").exchange();
		assertThat(answer).hasStatus(500).bodyText().doesNotContain("s3cret").doesNotContain("Exception");
		String id = body(answer).replaceAll("(?s).*has it under ([0-9a-f]{8}).*", "$1");
		assertThat(output).contains("Unexpected failure " + id).contains("s3cret");
		assertThat(this.mvc.get().uri("/broken")).hasStatus(500).hasViewName("problem");
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String json) {
		return this.mvc.post().uri("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

	record Body(String tag, Integer count) {

		Body {
			new ImageTag(Objects.requireNonNullElse(tag, "latest"));
		}

	}

	@Controller
	@ResponseBody
	static class Failing {

		@RequestMapping({ "/problem/{kind}", "/api/v1/problem/{kind}" })
		String problem(@PathVariable Problem.Kind kind) {
			throw new Problem(kind, "plan-stale", "Stale", "It drifted.", "Plan again.", "plan").asException();
		}

		@GetMapping("/api/v1/held")
		String held() {
			throw new ProblemException(Problem.conflict("release-held", "Held", "By somebody.", "Wait."), null) {

				@Override
				public Map<String, Object> members() {
					return Map.of("holder", Map.of("requestedBy", "olga"));
				}

			};
		}

		@GetMapping({ "/broken", "/api/v1/broken" })
		String broken() {
			throw new IllegalStateException("s3cret");
		}

		@GetMapping("/api/v1/at-once")
		String atOnce() {
			throw new OptimisticLockingFailureException("s3cret");
		}

		@GetMapping("/api/v1/too-large")
		String tooLarge() {
			throw new MaxUploadSizeExceededException(1);
		}

		@GetMapping("/api/v1/number/{number}")
		String number(@PathVariable int number) {
			return Integer.toString(number);
		}

		@GetMapping("/api/v1/query")
		String query(@RequestParam String name) {
			return name;
		}

		@PostMapping("/api/v1/body")
		Map<String, Object> body(@RequestBody Body body) {
			return Map.of("tag", body.tag());
		}

	}

}
