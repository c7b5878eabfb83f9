package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.access.Identity;
import io.upgradeconsole.plan.Finding.Severity;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.SettingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What plans take by the rules, and which settings keep the console from starting.
 */
class ApprovalRulesTests {

	private static final ApprovalRules RULES = new ApprovalRules(
			properties("policy", "SELF", "rules[0].name", "production", "rules[0].namespace", "prod-*, live",
					"rules[1].name", "warned charts", "rules[1].ways", "CHART_ONLY,COMBINED", "rules[1].severity",
					"WARNING", "rules[1].approvers", "2", "rules[2].policy", "SELF", "rules[2].namespace", "prod-free",
					"rules[3].cluster", "far", "rules[3].release", "*-ha", "rules[3].approvers", "3"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			local/test/backend     | COMBINED   | INFO    | SELF 1         |
			local/test/backend     | COMBINED   | -       | SELF 1         |
			local/prod-eu/backend  | IMAGE_ONLY | -       | OTHER_PERSON 1 | production
			local/live/backend     | ROLLBACK   | INFO    | OTHER_PERSON 1 | production
			local/alive/backend    | ROLLBACK   | INFO    | SELF 1         |
			local/test/backend     | CHART_ONLY | WARNING | OTHER_PERSON 2 | warned charts
			local/test/backend     | IMAGE_ONLY | WARNING | SELF 1         |
			local/prod-eu/backend  | COMBINED   | BLOCKING| OTHER_PERSON 2 | warned charts
			local/prod-free/backend| IMAGE_ONLY | INFO    | OTHER_PERSON 1 | production
			far/test/backend-ha    | IMAGE_ONLY | INFO    | OTHER_PERSON 3 | rule 4
			far/test/backend       | IMAGE_ONLY | INFO    | SELF 1         |
			""")
	void theStrictestMatchingRuleCounts(String release, ChangeWay way, @Nullable Severity severity, String expected,
			@Nullable String because) {
		Requirement found = RULES.of(new ApprovalRequest(UUID.randomUUID(), ReleaseRef.parse(release).toString(), way,
				severity, "operator", Instant.now(), "", null));
		assertThat(found.policy() + " " + found.approvers()).isEqualTo(expected);
		assertThat(String.join(", ", found.because())).isEqualTo((because != null) ? because : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					rules[0].approvers=0                                               | rules[0].approvers is 0
					approvers=2                                                        | the policy is SELF
					rules[0].namespace=Prod/*                                          | rules[0].namespace is 'Prod/*'
					rules[0].severity=BLOCKING                                         | rules[0].severity is BLOCKING
					freezes[0].days=MONDAY;freezes[0].zone=UTC                         | freezes[0].name is empty
					freezes[0].name=a;freezes[0].zone=UTC                              | freezes[0] has no time
					freezes[0].name=a;freezes[0].from=18:00                            | freezes[0].zone is missing
					freezes[0].name=a;freezes[0].from=6pm;freezes[0].zone=UTC          | freezes[0].from is '6pm'
					freezes[0].name=a;freezes[0].from=18:00;freezes[0].zone=Mars       | freezes[0].zone is 'Mars'
					freezes[0].name=a;freezes[0].start=2026-12-20T00:00;freezes[0].zone=UTC | freezes[0].end is ''
					freezes[0].name=a;freezes[0].days=MONDAY;freezes[0].zone=UTC;freezes[0].overridden-by=VIEWER | names [VIEWER]
					freezes[0].name=a;freezes[0].days=MONDAY;freezes[0].zone=UTC;freezes[1].name=a;freezes[1].days=MONDAY;freezes[1].zone=UTC | as another one is
					""")
	void aSettingThatCannotWorkIsNamedWithARemedy(String settings, String expected) {
		String[] pairs = settings.split("[=;]");
		Throwable failure = catchThrowable(() -> properties(pairs));
		while (!(failure instanceof SettingException) && failure.getCause() != null) {
			failure = failure.getCause();
		}
		assertThat(failure).isInstanceOf(SettingException.class)
			.hasMessageContaining(expected)
			.hasMessageStartingWith("console.approval");
		assertThat(((SettingException) failure).remedy()).isNotBlank();
	}

	@Test
	void onePersonIsOneHoweverTheirNameIsWritten() {
		for (String other : List.of("ADA", " ada ", "ada\u200b", "\uff41da")) {
			assertThat(Identity.same("ada", other)).as(other).isTrue();
		}
		for (String other : List.of("adam", "ad", "")) {
			assertThat(Identity.same("ada", other)).as(other).isFalse();
		}
	}

	static ApprovalProperties properties(String... pairs) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (int i = 0; i + 1 < pairs.length; i += 2) {
			settings.put("console.approval." + pairs[i], pairs[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("console.approval",
				ApprovalProperties.class);
	}

}
