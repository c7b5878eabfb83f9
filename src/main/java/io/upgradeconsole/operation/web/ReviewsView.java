package io.upgradeconsole.operation.web;

import java.util.List;

/**
 * What was started without a second person, template {@code reviews}.
 *
 * @param open what somebody has to look at still, newest first
 * @param done what was looked at lately
 */
public record ReviewsView(List<BreakGlassView> open, List<BreakGlassView> done) {

}
