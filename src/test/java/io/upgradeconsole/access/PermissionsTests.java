package io.upgradeconsole.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.access.Actor.SignedInBy;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PermissionsTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "zymtrace", "backend");

	private final List<Object> published = new ArrayList<>();

	private final Permissions permissions = new Permissions(this.published::add);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					VIEWER   | READ
					OPERATOR | READ PLAN PLAN_ROLLBACK APPROVE OVERRIDE_FREEZE START CANCEL READ_AUDIT VERIFY CHECK_IMAGES UPLOAD_VALUES TAKE_SECRETS
					APPROVER | READ APPROVE OVERRIDE_FREEZE READ_AUDIT
					ONCALL   | READ PLAN_ROLLBACK ROLL_BACK CANCEL VERIFY
					AUDITOR  | READ READ_AUDIT EXPORT_AUDIT VERIFY_AUDIT
					ADMIN    | READ PLAN PLAN_ROLLBACK APPROVE OVERRIDE_FREEZE WITHDRAW START ROLL_BACK CANCEL READ_AUDIT EXPORT_AUDIT VERIFY_AUDIT READ_SETTINGS VERIFY CHECK_IMAGES UPLOAD_VALUES TAKE_SECRETS
					""")
	void eachRoleMayDoExactlyThis(Role role, String actions) {
		Set<Action> allowed = EnumSet.noneOf(Action.class);
		for (Action action : Action.values()) {
			if (this.permissions.allows(actor(role), action, RELEASE)) {
				allowed.add(action);
			}
		}
		assertThat(allowed).extracting(Action::name).containsExactlyInAnyOrder(actions.split(" "));
	}

	@Test
	void rolesAddUp() {
		Actor both = actor(Role.ONCALL, Role.AUDITOR);
		assertThat(this.permissions.allows(both, Action.ROLL_BACK, RELEASE)).isTrue();
		assertThat(this.permissions.allows(both, Action.EXPORT_AUDIT)).isTrue();
		assertThat(this.permissions.allows(both, Action.PLAN, RELEASE)).isFalse();
	}

	@Test
	void aRefusalNamesTheRoleThatIsMissing() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.permissions.require(actor(Role.VIEWER), Action.START, RELEASE))
			.satisfies((refused) -> {
				assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.FORBIDDEN);
				assertThat(refused.problem().detail())
					.isEqualTo("sam has VIEWER and may not start an operation on local/zymtrace/backend. "
							+ "That takes the role OPERATOR or ADMIN.");
			});
		assertThat(this.published).singleElement()
			.isInstanceOfSatisfying(DeedDenied.class, (denied) -> assertThat(denied.deed())
				.isEqualTo(new Deed(actor(Role.VIEWER), Action.START, RELEASE)));
	}

	private static Actor actor(Role... roles) {
		return new Actor("sam", Set.of(roles), SignedInBy.FORM, null);
	}

}
