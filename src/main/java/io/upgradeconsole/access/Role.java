package io.upgradeconsole.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is to the console; decides which {@link Action}s they may take.
 */
public enum Role {

	/** Looks. */
	VIEWER(Action.READ),

	/** Plans and runs upgrades. */
	OPERATOR(Action.READ, Action.PLAN, Action.PLAN_ROLLBACK, Action.APPROVE, Action.OVERRIDE_FREEZE, Action.START,
			Action.CANCEL, Action.VERIFY, Action.CHECK_IMAGES, Action.UPLOAD_VALUES, Action.TAKE_SECRETS,
			Action.READ_AUDIT),

	/** Allows others' plans. */
	APPROVER(Action.READ, Action.APPROVE, Action.OVERRIDE_FREEZE, Action.READ_AUDIT),

	/** Gets a release back on its feet, without a second person. */
	ONCALL(Action.READ, Action.PLAN_ROLLBACK, Action.ROLL_BACK, Action.CANCEL, Action.VERIFY),

	/** Reads who did what. */
	AUDITOR(Action.READ, Action.READ_AUDIT, Action.EXPORT_AUDIT, Action.VERIFY_AUDIT),

	/** May do everything. */
	ADMIN(Action.values());

	private final Set<Action> actions;

	Role(Action... actions) {
		this.actions = EnumSet.noneOf(Action.class);
		this.actions.addAll(Set.of(actions));
	}

	boolean allows(Action action) {
		return this.actions.contains(action);
	}

}
