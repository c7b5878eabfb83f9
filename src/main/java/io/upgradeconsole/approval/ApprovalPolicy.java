package io.upgradeconsole.approval;

/**
 * Whose approval a plan takes. The later is the stricter.
 */
public enum ApprovalPolicy {

	/** Anybody's who may approve, also that of who asked for the plan. */
	SELF,
	/** Others' than who asked for the plan. */
	OTHER_PERSON

}
