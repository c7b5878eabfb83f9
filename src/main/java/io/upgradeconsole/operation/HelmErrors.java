package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;

/**
 * Finds what helm gave as its reason, among debug lines and stack traces.
 */
final class HelmErrors {

	private static final int PAGE = 1000;

	private static final int MOST = 8;

	/** How helm 3 and helm 4 begin a line of {@code --debug}. */
	private static final Pattern DEBUG = Pattern.compile("[\\w/]+\\.go:\\d+: .*|level=.*");

	private HelmErrors() {
	}

	/**
	 * Of a phase, the last line that begins with {@code Error:}, and what follows it up
	 * to the next line of {@code --debug}: a reason may have several lines, and not all
	 * are indented.
	 */
	static List<String> last(OperationLog log, Phase phase) {
		return last(log, phase, LogLine.Source.ERR, (text) -> text.startsWith("Error:"),
				(text) -> DEBUG.matcher(text).matches());
	}

	/** What helm says of an index that it could not refresh, with exit code 0. */
	static List<String> updateFailure(OperationLog log) {
		return last(log, Phase.REPO_UPDATE, LogLine.Source.OUT, Helm::saysUpdateFailed,
				(text) -> !Character.isWhitespace(text.charAt(0)));
	}

	private static List<String> last(OperationLog log, Phase phase, LogLine.Source source, Predicate<String> begins,
			Predicate<String> ends) {
		List<String> reason = new ArrayList<>();
		boolean goesOn = false;
		long after = 0;
		for (List<LogLine> page = log.read(after, PAGE); !page.isEmpty(); page = log.read(after, PAGE)) {
			for (LogLine line : page) {
				after = line.number();
				String text = line.text();
				if (line.source() != source || !line.step().equals(phase.name()) || text.isBlank()) {
					continue;
				}
				if (begins.test(text)) {
					reason.clear();
					goesOn = true;
				}
				else if (ends.test(text)) {
					goesOn = false;
				}
				if (goesOn && reason.size() < MOST) {
					reason.add(text.strip());
				}
			}
		}
		return List.copyOf(reason);
	}

}
