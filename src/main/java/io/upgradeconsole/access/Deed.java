package io.upgradeconsole.access;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * Who does what on which release: what a permission is asked for, and what the audit
 * trail says.
 *
 * @param actor who
 * @param action what
 * @param release on which release, or {@code null} where it is about no single one
 */
public record Deed(Actor actor, Action action, @Nullable ReleaseRef release) {

	/**
	 * The deed behind "may not", such as "start an operation on local/zymtrace/backend".
	 */
	public String words() {
		return this.action.words() + ((this.release != null) ? " on " + this.release : "");
	}

}
