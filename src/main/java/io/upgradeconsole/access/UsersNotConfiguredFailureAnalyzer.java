package io.upgradeconsole.access;

import java.util.Objects;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells how to configure a user, instead of a stack trace.
 */
class UsersNotConfiguredFailureAnalyzer extends AbstractFailureAnalyzer<UsersNotConfiguredException> {

	private static final String ACTION = """
			Set at least one user, for example in application.properties (or as CONSOLE_ACCESS_USERS_0_NAME and so on):

			    console.access.users[0].name=alice
			    console.access.users[0].password={bcrypt}$2y$10$...
			    console.access.users[0].roles=OPERATOR

			Get the hash of a password with

			    java -jar upgrade-console.jar hash-password

			which asks for it. Where a role is to hold on some releases only, grant it there:

			    console.access.users[0].grants[0].roles=OPERATOR
			    console.access.users[0].grants[0].on=CLUSTER/NAMESPACE/RELEASE

			with * for any. Roles: VIEWER, OPERATOR, APPROVER, ONCALL, AUDITOR, ADMIN.""";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UsersNotConfiguredException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				Objects.requireNonNullElse(cause.remedy(), ACTION), cause);
	}

}
