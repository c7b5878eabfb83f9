package io.upgradeconsole.audit.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.audit.AuditExport;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.ChainHead;
import io.upgradeconsole.audit.ExportFormat;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The trail, or what a filter leaves of it, as a file: over the API, and from the page,
 * which posts, since an export leaves an entry.
 */
@RestController
class AuditExportController {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final AuditExport export;

	private final CurrentActor actor;

	private final Clock clock;

	AuditExportController(AuditExport export, CurrentActor actor, Clock clock) {
		this.export = export;
		this.actor = actor;
		this.clock = clock;
	}

	@GetMapping("/api/v1/audit/export")
	void download(@RequestParam String format, @ModelAttribute AuditRequest request, HttpServletResponse response)
			throws IOException {
		ExportFormat wanted = ExportFormat.of(format);
		AuditFilter filter = request.filter();
		ChainHead head = this.export.begin(filter, wanted, this.actor.get());
		response.setContentType(wanted.contentType() + ";charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("audit-" + STAMP.format(this.clock.instant()) + "." + wanted.ending())
					.build()
					.toString());
		// by the request's own thread: a long one has no timeout as an asynchronous one
		// has
		this.export.write(filter, wanted, head, response.getOutputStream());
	}

	@PostMapping("/audit/export")
	void downloadFromPage(@RequestParam String format, @ModelAttribute AuditRequest request,
			HttpServletResponse response) throws IOException {
		download(format, request, response);
	}

}
