package io.upgradeconsole.approval;

import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.KnownUsers;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Who may give an approval that is missing.
 */
@Component
class Candidates {

	private final KnownUsers users;

	Candidates(KnownUsers users) {
		this.users = users;
	}

	/**
	 * By name, as far as users are configured: none who has approved, and none who asked
	 * for the plan where it takes others.
	 */
	List<String> of(ReleaseRef release, String requester, Requirement requirement, List<Approval> given) {
		return this.users.whoMay(Action.APPROVE, release)
			.stream()
			.filter((name) -> !requirement.takesOthers() || !Identity.same(name, requester))
			.filter((name) -> given.stream().noneMatch((each) -> Identity.same(name, each.approvedBy())))
			.toList();
	}

	/** The roles that may. */
	static List<String> roles() {
		return KnownUsers.rolesThatMay(Action.APPROVE).stream().map(Enum::name).toList();
	}

}
