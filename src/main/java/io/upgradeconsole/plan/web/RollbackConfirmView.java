package io.upgradeconsole.plan.web;

/**
 * What a reader of a rollback's plan may do, template {@code rollback-plan}.
 *
 * @param revision the revision to return to
 * @param mayStart whether this reader may start it
 * @param breakGlass whether that is without a second person, and reviewed afterwards
 */
public record RollbackConfirmView(int revision, boolean mayStart, boolean breakGlass) {

}
