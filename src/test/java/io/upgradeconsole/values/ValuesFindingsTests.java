package io.upgradeconsole.values;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.upgradeconsole.values.ValuesComparisonTests.parse;
import static org.assertj.core.api.Assertions.assertThat;

class ValuesFindingsTests {

	private static final String CHART = """
			global: {licenseKey: "", licenseKeySecretName: "", licenseKeySecretKey: license-key, namePrefix: zymtrace}
			auth: {admin: {password: admin, passwordSecretName: ""}, validation: {keys: {privateKey: null, privateKeySecretName: ""}}}
			postgres: {create: {password: postgres}, use_existing: {password: "", passwordSecretName: ""}}
			storage: {user: "", userSecretName: ""}
			""";

	@Test
	void aFileThatSaysWhatIsDeployedHasNoFindings() {
		String values = "{global: {licenseKeySecretName: license}, services: {web: {replicas: 2}}}";
		assertThat(findings(values, values)).isEmpty();
		assertThat(findings("{}", "{}")).isEmpty();
	}

	@Test
	void keysThatStayAlthoughTheFileLeavesThemOutAreListedWithTheLinesThatTakeThemOut() {
		ValuesFinding finding = only("removed-in-file-but-kept",
				findings("{ingress: {enabled: true, host: h}, a: 1}", "{a: 1, ingress: {enabled: true}}"));
		assertThat(finding.severity()).isEqualTo(ValuesFinding.Severity.WARNING);
		assertThat(finding.title()).isEqualTo("1 key is in force now and not in the file; it stays");
		assertThat(finding.detail()).startsWith("ingress.host. ");
		assertThat(finding.remedy()).endsWith(":\ningress:\n  host: null");
	}

	@Test
	void hundredsOfKeysAreCountedAndNotAllNamed() {
		String deployed = IntStream.range(0, 500)
			.mapToObj((key) -> "key%03d: 1".formatted(key))
			.collect(Collectors.joining("\n"));
		ValuesFinding finding = only("removed-in-file-but-kept", findings(deployed, "{}"));
		assertThat(finding.title()).startsWith("500 keys are in force now");
		assertThat(finding.detail()).contains("key019 and 480 more").doesNotContain("key020");
		assertThat(finding.remedy().lines()).hasSize(21);
	}

	@Test
	void aNullForAKeyThatIsNotSetErasesTheChartsDefault() {
		ValuesFinding finding = only("chart-default-erased", findings("{}",
				"{global: {namePrefix: null, licenseKeySecretName: null, unknown: null}, auth: {validation: {keys: {privateKey: null}}}}"));
		assertThat(finding.detail()).startsWith("global.namePrefix: ");
		assertThat(findings("{global: {namePrefix: acme}}", "{global: {namePrefix: null}}")).isEmpty();
	}

	@Test
	void aSecretInClearIsProposedTheTwinThatTheChartOffers() {
		String values = "{global: {licenseKey: LIC-1}}";
		ValuesFinding finding = only("raw-secrets", findings(values, values));
		assertThat(finding.severity()).isEqualTo(ValuesFinding.Severity.INFO);
		assertThat(finding.title()).isEqualTo("A secret stands in the file in clear");
		assertThat(finding.detail()).startsWith("global.licenseKey (global.licenseKeySecretName). ");
		assertThat(finding.remedy()).endsWith("""
				:
				global:
				  licenseKey: null
				  licenseKeySecretName: NAME-OF-THE-SECRET
				  licenseKeySecretKey: license-key""");
		assertThat(finding.toString()).doesNotContain("LIC-1");
	}

	@Test
	void severalSecretsAreToldAtOnceAndATwinInUseIsNotProposedAgain() {
		String values = "{auth: {admin: {password: a1, passwordSecretName: mine}, validation: {keys: {privateKey: PEM}}}}";
		ValuesFinding finding = only("raw-secrets", findings(values, values));
		assertThat(finding.title()).startsWith("2 secrets");
		assertThat(finding.remedy()).endsWith("""
				:
				auth:
				  admin:
				    password: null
				  validation:
				    keys:
				      privateKey: null
				      privateKeySecretName: NAME-OF-THE-SECRET""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{postgres: {create: {password: p}}}", "{storage: {user: u}}",
			"{global: {licenseKey: ''}}", "{postgres: {use_existing: {password: null}}}",
			"{elsewhere: {licenseKey: LIC-1}}", "{global: {licenseKeySecretName: s}}" })
	void whereThereIsNoSecretOrNoTwinNothingIsProposed(String file) {
		assertThat(findings(file, file)).noneMatch((finding) -> finding.code().equals("raw-secrets"));
	}

	@Test
	void skippedMigrationsAreToldWhetherTheFileOrTheReleaseSetsThem() {
		String skips = "{global: {skipDBMigrations: yes}, services: {migrate: {skipClickHouseMigration: 'true'}}}";
		assertThat(only("skip-migrations-set", findings("{}", skips)).detail())
			.contains("global.skipDBMigrations, services.migrate.skipClickHouseMigration");
		assertThat(findings(skips, "{}")).extracting(ValuesFinding::code)
			.containsExactly("skip-migrations-set", "removed-in-file-but-kept");
		assertThat(findings(skips,
				"{global: {skipDBMigrations: false}, services: {migrate: {skipClickHouseMigration: null}}}"))
			.isEmpty();
		assertThat(ValuesReview.findings(parse(skips))).extracting(ValuesFinding::code)
			.containsExactly("skip-migrations-set");
		assertThat(ValuesReview.findings(parse("{global: {skipPostgresMigration: false}}"))).isEmpty();
	}

	private static List<ValuesFinding> findings(String deployed, String file) {
		return ValuesReview.findings(parse(file), parse(deployed), parse(CHART), Masker.of(Secrets.none()));
	}

	private static ValuesFinding only(String code, List<ValuesFinding> findings) {
		assertThat(findings).extracting(ValuesFinding::code).containsExactly(code);
		return findings.get(0);
	}

}
