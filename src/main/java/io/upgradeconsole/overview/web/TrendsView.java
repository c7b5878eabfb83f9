package io.upgradeconsole.overview.web;

import java.util.List;

/**
 * How upgrades went, template {@code trends}.
 *
 * @param charts one a question, empty where nothing was run yet
 */
public record TrendsView(List<BarChart> charts) {

}
