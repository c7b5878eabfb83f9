package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;

/**
 * A page of a log for browsers without script, template {@code operation-log-page}.
 *
 * @param operation the operation's id
 * @param release what it is about
 * @param title of the operation
 * @param summary which lines these are, such as "Lines 501 to 1,000 of 12,034"
 * @param text what was looked for, or empty
 * @param lines the lines, or those that hold the text
 * @param links to other pages of it
 */
public record LogPageView(String operation, ReleaseRef release, String title, String summary, String text,
		List<LogView.Line> lines, List<Link> links) {

	/**
	 * Leads to other lines.
	 *
	 * @param title such as "Older lines"
	 * @param line the page with this line
	 */
	public record Link(String title, long line) {
	}

}
