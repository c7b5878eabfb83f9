package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.process.LogHits;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.target.Problem;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What of a log is answered, to the pages' script and over the API alike.
 */
@Component
class LogAnswers {

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int PAGE = 1000;

	private static final int MOST_HITS = 1000;

	private static final int LONGEST_SEARCH = 200;

	private final UpgradeService upgrades;

	private final JsonMapper json;

	LogAnswers(UpgradeService upgrades, JsonMapper json) {
		this.upgrades = upgrades;
		this.json = json;
	}

	/** The whole log as text, of any length. */
	ResponseEntity<StreamingResponseBody> text(Operation operation) {
		return ResponseEntity.ok().contentType(PLAIN).body(this.upgrades.log(operation)::writeTo);
	}

	/**
	 * The lines that follow one as JSON, one object a line.
	 * @param after number of the last line that is known, 0 for none
	 * @param limit how many at most
	 */
	ResponseEntity<StreamingResponseBody> lines(Operation operation, long after, long limit) {
		OperationLog log = this.upgrades.log(operation);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_NDJSON)
			.body((out) -> write(log, Math.max(0, after), limit, out));
	}

	/** All that was said in one line. */
	ResponseEntity<StreamingResponseBody> line(Operation operation, long number) {
		OperationLog log = this.upgrades.log(operation);
		if (number < 1 || number > log.size()) {
			throw Problem
				.notFound("log-line-unknown", "No such line", "The log has " + log.size() + " lines so far.",
						"Ask for a line from 1 to " + log.size() + ".")
				.asException();
		}
		return ResponseEntity.ok().contentType(PLAIN).body((out) -> log.writeLine(number, out));
	}

	/** Where a text is found in the log, told for the neighbourhood of a line. */
	LogHits search(Operation operation, String text, long near) {
		if (text.isEmpty() || text.length() > LONGEST_SEARCH) {
			throw Problem
				.invalid("text", "log-search-unusable", "There is nothing to look for",
						"The text to look for has " + text.length() + " characters.",
						"Send a text of 1 to " + LONGEST_SEARCH + " characters.")
				.asException();
		}
		return this.upgrades.log(operation).search(text, near, MOST_HITS);
	}

	private void write(OperationLog log, long after, long limit, OutputStream out) throws IOException {
		long last = after;
		for (long left = limit; left > 0;) {
			List<LogLine> page = log.read(last, (int) Math.min(PAGE, left));
			if (page.isEmpty()) {
				return;
			}
			StringBuilder text = new StringBuilder();
			page.forEach((line) -> text.append(this.json.writeValueAsString(LineEvent.of(line))).append('\n'));
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
			last += page.size();
			left -= page.size();
		}
	}

}
