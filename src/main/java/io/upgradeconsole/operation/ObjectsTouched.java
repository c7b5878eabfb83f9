package io.upgradeconsole.operation;

import java.util.List;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;

/**
 * The console itself is about to change objects of a release, or has.
 *
 * @param operation the operation in which it does
 * @param plan the plan that names them
 * @param what what is done with them
 * @param ended whether it has
 * @param done whether nothing was refused; {@code false} before it has ended
 * @param objects kind and name of each, and once it has ended what came of it
 */
public record ObjectsTouched(Operation operation, Plan plan, What what, boolean ended, boolean done,
		List<String> objects) {

	public ObjectsTouched {
		objects = List.copyOf(objects);
	}

	/** What is done with objects. */
	public enum What {

		/** What helm's rollback leaves is put back. */
		PUT_BACK(Phase.PUT_BACK),
		/** What only a newer revision has is deleted. */
		REMOVAL(Phase.VERIFY);

		private final Phase phase;

		What(Phase phase) {
			this.phase = phase;
		}

		Phase phase() {
			return this.phase;
		}

	}

	static ObjectsTouched begun(Operation operation, Plan plan, What what, List<String> objects) {
		return new ObjectsTouched(operation, plan, what, false, false, objects);
	}

	static ObjectsTouched ended(Operation operation, Plan plan, What what, List<String> objects, boolean done) {
		return new ObjectsTouched(operation, plan, what, true, done, objects);
	}

}
