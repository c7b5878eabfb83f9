package io.upgradeconsole.operation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * An operation's log over the API, as JSON lines or as text.
 */
@RestController
@RequestMapping("/api/v1/operations/{id}/log")
class OperationLogApi {

	private static final int PAGE = 1000;

	private final UpgradeService upgrades;

	private final CurrentActor actor;

	private final JsonMapper json;

	OperationLogApi(UpgradeService upgrades, CurrentActor actor, JsonMapper json) {
		this.upgrades = upgrades;
		this.actor = actor;
		this.json = json;
	}

	record Line(long n, String t, String text) {

	}

	@GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
	ResponseEntity<StreamingResponseBody> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
		Operation operation = this.upgrades.get(id, this.actor.get());
		OperationLog log = this.upgrades.log(operation);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body((out) -> {
			long last = after;
			for (List<LogLine> page = log.read(last, PAGE); !page.isEmpty(); page = log.read(last, PAGE)) {
				StringBuilder text = new StringBuilder();
				for (LogLine line : page) {
					text.append(
							this.json.writeValueAsString(new Line(line.number(), line.time().toString(), line.text())))
						.append('\n');
					last = line.number();
				}
				out.write(text.toString().getBytes(StandardCharsets.UTF_8));
			}
		});
	}

	@GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> text(@PathVariable UUID id) {
		Operation operation = this.upgrades.get(id, this.actor.get());
		return ResponseEntity.ok()
			.contentType(LogText.PLAIN)
			.body((out) -> LogText.write(this.upgrades.log(operation), out));
	}

}
