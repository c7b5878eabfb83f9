package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;

import org.springframework.http.MediaType;

/**
 * A whole log as text, page by page: it may be long.
 */
final class LogText {

	static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final int PAGE = 1000;

	private LogText() {
	}

	static void write(OperationLog log, OutputStream out) throws IOException {
		long after = 0;
		for (List<LogLine> page = log.read(after, PAGE); !page.isEmpty(); page = log.read(after, PAGE)) {
			StringBuilder text = new StringBuilder();
			for (LogLine line : page) {
				text.append(line.number())
					.append(' ')
					.append(line.time())
					.append(' ')
					.append(line.step())
					.append(' ')
					.append(line.text())
					.append('\n');
				after = line.number();
			}
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

}
