package io.upgradeconsole.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is to the console; decides which {@link Action}s they may take.
 */
public enum Role {

	/** Looks. */
	VIEWER("Looks.", Action.READ),

	/** Plans and runs upgrades. */
	OPERATOR("Plans and runs upgrades.", Action.READ, Action.PLAN, Action.PLAN_ROLLBACK, Action.APPROVE,
			Action.OVERRIDE_FREEZE, Action.START, Action.CANCEL, Action.VERIFY, Action.CHECK_IMAGES,
			Action.UPLOAD_VALUES, Action.TAKE_SECRETS, Action.READ_AUDIT),

	/** Allows others' plans. */
	APPROVER("Allows others’ plans.", Action.READ, Action.APPROVE, Action.OVERRIDE_FREEZE, Action.READ_AUDIT),

	/** Gets a release back on its feet, without a second person. */
	ONCALL("Gets a release back on its feet, without a second person.", Action.READ, Action.PLAN_ROLLBACK,
			Action.ROLL_BACK, Action.CANCEL, Action.VERIFY),

	/** Reads who did what. */
	AUDITOR("Reads who did what.", Action.READ, Action.READ_AUDIT, Action.EXPORT_AUDIT, Action.VERIFY_AUDIT),

	/** May do everything. */
	ADMIN("May do everything.", Action.values());

	private final Set<Action> actions;

	private final String purpose;

	Role(String purpose, Action... actions) {
		this.purpose = purpose;
		this.actions = EnumSet.noneOf(Action.class);
		this.actions.addAll(Set.of(actions));
	}

	/** What it is for, in one sentence. */
	public String purpose() {
		return this.purpose;
	}

	boolean allows(Action action) {
		return this.actions.contains(action);
	}

	/** Whether those who hold these roles may do all that this one allows. */
	boolean isWithin(Set<Role> held) {
		return this.actions.stream().allMatch((action) -> held.stream().anyMatch((role) -> role.allows(action)));
	}

}
