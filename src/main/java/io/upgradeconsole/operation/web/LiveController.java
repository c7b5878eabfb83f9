package io.upgradeconsole.operation.web;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.UpgradeService;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What the cluster shows of an operation, beside its log.
 */
@Controller
class LiveController {

	private final UpgradeService operations;

	private final SharedLiveViews views;

	private static final int LINES_AT_ONCE = 1000;

	private final JobLogs logs;

	private final CurrentActor actor;

	LiveController(UpgradeService operations, SharedLiveViews views, JobLogs logs, CurrentActor actor) {
		this.logs = logs;
		this.operations = operations;
		this.views = views;
		this.actor = actor;
	}

	/** Fetched again when the stream says that there is something new to see. */
	@GetMapping("/operations/{id}/live")
	String live(@PathVariable UUID id, Model model) {
		model.addAttribute("live", this.views.of(this.operations.get(id, this.actor.get())));
		return "operation-live :: content";
	}

	/** What the page lacks of the Jobs' log. */
	@GetMapping(path = "/operations/{id}/job-log/lines", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<JobLogs.Line> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
		return this.logs.read(this.operations.get(id, this.actor.get()).id(), after, LINES_AT_ONCE);
	}

	@GetMapping(path = "/operations/{id}/job-log", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> text(@PathVariable UUID id) {
		return JobLogText.of(this.logs, this.operations.get(id, this.actor.get()));
	}

}
