package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.process.LogHits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * An operation's events and its log for the pages: what their script asks for, and the
 * same as pages of their own for browsers without.
 */
@Controller
@RequestMapping("/operations/{id}")
class OperationLogController {

	private static final long MOST_LINES = 1000;

	private final UpgradeService upgrades;

	private final OperationStreams streams;

	private final LogAnswers answers;

	private final LogViews views;

	private final CurrentActor actor;

	OperationLogController(UpgradeService upgrades, OperationStreams streams, LogAnswers answers, LogViews views,
			CurrentActor actor) {
		this.upgrades = upgrades;
		this.streams = streams;
		this.answers = answers;
		this.views = views;
		this.actor = actor;
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void stream(@PathVariable UUID id, StreamPosition from, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.streams.open(operation(id), from, request, response);
	}

	@GetMapping(path = "/log", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> download(@PathVariable UUID id) {
		ContentDisposition asFile = ContentDisposition.attachment().filename("operation-" + id + ".log").build();
		ResponseEntity<StreamingResponseBody> text = this.answers.text(operation(id));
		return ResponseEntity.ok()
			.headers(text.getHeaders())
			.header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
			.body(text.getBody());
	}

	@GetMapping(path = "/log/lines", produces = MediaType.APPLICATION_NDJSON_VALUE)
	ResponseEntity<StreamingResponseBody> lines(@PathVariable UUID id, @RequestParam long after,
			@RequestParam long limit) {
		return this.answers.lines(operation(id), after, Math.min(limit, MOST_LINES));
	}

	@GetMapping(path = "/log/lines/{number}", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> line(@PathVariable UUID id, @PathVariable long number) {
		return this.answers.line(operation(id), number);
	}

	@GetMapping("/log/search")
	@ResponseBody
	LogHits search(@PathVariable UUID id, @RequestParam String text, @RequestParam long near) {
		return this.answers.search(operation(id), text, near);
	}

	@GetMapping("/log/page")
	String page(@PathVariable UUID id, @RequestParam(defaultValue = "1") long line,
			@RequestParam(defaultValue = "") String text, Model model) {
		Operation operation = operation(id);
		model.addAttribute("view", text.isBlank() ? this.views.page(operation, line)
				: this.views.hits(operation, text, this.answers.search(operation, text, 1)));
		return "operation-log-page";
	}

	private Operation operation(UUID id) {
		return this.upgrades.get(id, this.actor.get());
	}

}
