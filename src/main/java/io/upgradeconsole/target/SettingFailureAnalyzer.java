package io.upgradeconsole.target;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells how to mend a setting that keeps the console from starting.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SettingException cause) {
		return new FailureAnalysis("A setting cannot work: " + cause.getMessage(), cause.remedy(), cause);
	}

}
