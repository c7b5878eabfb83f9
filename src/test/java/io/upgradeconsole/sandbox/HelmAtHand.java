package io.upgradeconsole.sandbox;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a test be skipped where the asked-for helm cannot be had: helm 4 travels in a
 * package for npm or pip, which a machine with only a JDK does not have. The same for
 * PostgreSQL, which does not run as root everywhere. In CI their absence is a failure.
 */
public final class HelmAtHand implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		try {
			if (SandboxDatabase.isPostgres()) {
				SandboxDatabase.server();
			}
			return ConditionEvaluationResult.enabled("helm " + HelmBinary.fromSystemProperty().version());
		}
		catch (HelmBinary.NotAtHandException | Postgres.NotAtHandException ex) {
			if ("true".equals(System.getenv("CI"))) {
				throw ex;
			}
			System.err.println("SKIPPED " + context.getDisplayName() + ": " + ex.getMessage());
			return ConditionEvaluationResult.disabled(String.valueOf(ex.getMessage()));
		}
	}

}
