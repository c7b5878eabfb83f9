package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.process.LogHits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * An operation's events and its log over the API.
 */
@RestController
@RequestMapping("/api/v1/operations/{id}")
class OperationLogApi {

	private final UpgradeService upgrades;

	private final OperationStreams streams;

	private final LogAnswers answers;

	private final CurrentActor actor;

	OperationLogApi(UpgradeService upgrades, OperationStreams streams, LogAnswers answers, CurrentActor actor) {
		this.upgrades = upgrades;
		this.streams = streams;
		this.answers = answers;
		this.actor = actor;
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void stream(@PathVariable UUID id, StreamPosition from, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.streams.open(operation(id), from, request, response);
	}

	@GetMapping(path = "/log", produces = MediaType.APPLICATION_NDJSON_VALUE)
	ResponseEntity<StreamingResponseBody> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long limit) {
		return this.answers.lines(operation(id), after, limit);
	}

	@GetMapping(path = "/log", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> text(@PathVariable UUID id) {
		return this.answers.text(operation(id));
	}

	/** All of one line, however long it is. */
	@GetMapping(path = "/log/lines/{number}", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> line(@PathVariable UUID id, @PathVariable long number) {
		return this.answers.line(operation(id), number);
	}

	@GetMapping("/log/search")
	LogHits search(@PathVariable UUID id, @RequestParam String text, @RequestParam(defaultValue = "1") long near) {
		return this.answers.search(operation(id), text, near);
	}

	private Operation operation(UUID id) {
		return this.upgrades.get(id, this.actor.get());
	}

}
