package io.upgradeconsole.overview.web;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The operation that holds a release.
 *
 * @param id to link to it
 * @param status how far it is
 * @param startedBy who started it
 * @param since when
 */
public record RunningOperation(String id, StatusBadge status, String startedBy, Moment since) {
}
