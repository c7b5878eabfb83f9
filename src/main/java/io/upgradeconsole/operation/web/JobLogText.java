package io.upgradeconsole.operation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.Operation;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A whole Jobs' log as text.
 */
final class JobLogText {

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int PAGE = 1000;

	private JobLogText() {
	}

	static ResponseEntity<StreamingResponseBody> of(JobLogs logs, Operation operation) {
		return ResponseEntity.ok().contentType(PLAIN).body((out) -> {
			long after = 0;
			for (List<JobLogs.Line> page = logs.read(operation.id(), after, PAGE); !page.isEmpty(); page = logs
				.read(operation.id(), after, PAGE)) {
				for (JobLogs.Line line : page) {
					String text = line.t() + " " + line.pod() + " " + line.text() + "\n";
					out.write(text.getBytes(StandardCharsets.UTF_8));
					after = line.n();
				}
			}
		});
	}

}
