package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;

/**
 * Finds what helm gave as its reason, among debug lines and stack traces: the last line
 * that begins with {@code Error:}, and the indented lines that go on from it.
 */
final class HelmErrors {

	private static final int PAGE = 1000;

	private static final int MOST = 8;

	private HelmErrors() {
	}

	static List<String> last(OperationLog log) {
		List<String> reason = new ArrayList<>();
		boolean goesOn = false;
		long after = 0;
		for (List<LogLine> page = log.read(after, PAGE); !page.isEmpty(); page = log.read(after, PAGE)) {
			for (LogLine line : page) {
				after = line.number();
				if (line.source() != LogLine.Source.ERR) {
					continue;
				}
				if (line.text().startsWith("Error:")) {
					reason.clear();
					goesOn = true;
				}
				else if (!line.text().isBlank() && !Character.isWhitespace(line.text().charAt(0))) {
					goesOn = false;
				}
				if (goesOn && !line.text().isBlank() && reason.size() < MOST) {
					reason.add(line.text().strip());
				}
			}
		}
		return List.copyOf(reason);
	}

}
