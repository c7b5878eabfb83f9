package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.HelmResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console's own chart, as helm reads and installs it.
 */
@ExtendWith(HelmAtHand.class)
class ConsoleChartIT {

	private static final String CHART = "helm/upgrade-console";

	@Test
	void helmInstallsAllThatTheChartHas() {
		String status = SharedSandbox.get()
			.helm("install", "upgrade-console", CHART, "--namespace", "chart-ops", "--create-namespace", "-f",
					CHART + "/ci/full-values.yaml");
		assertThat(status).contains("STATUS: deployed", "https://upgrades.example.com", "in zymtrace, staging");
		for (String kind : new String[] { "deployments", "services", "ingresses", "serviceaccounts", "configmaps",
				"networkpolicies", "persistentvolumeclaims" }) {
			assertThat(SharedSandbox.get().simulator().find(kind, "chart-ops", "upgrade-console")).as(kind).isPresent();
		}
		assertThat(SharedSandbox.get().simulator().find("rolebindings", "staging", "chart-ops-upgrade-console"))
			.isPresent();
		assertThat(SharedSandbox.get().simulator().find("clusterroles", "", "chart-ops-upgrade-console")).isPresent();
	}

	@Test
	void anUninstallKeepsTheVolume() {
		String name = "kept";
		SharedSandbox.get()
			.helm("install", name, CHART, "--namespace", "chart-kept", "--create-namespace", "-f",
					CHART + "/ci/least-values.yaml");
		assertThat(SharedSandbox.get().helm("uninstall", name, "--namespace", "chart-kept"))
			.contains("[PersistentVolumeClaim] kept-upgrade-console");
		assertThat(SharedSandbox.get().simulator().find("deployments", "chart-kept", "kept-upgrade-console")).isEmpty();
		assertThat(SharedSandbox.get().simulator().find("persistentvolumeclaims", "chart-kept", "kept-upgrade-console"))
			.isPresent();
	}

	@Test
	void helmFindsNothingToComplainAboutInTheChart() {
		for (String values : new String[] { "least", "full", "replicas" }) {
			HelmResult lint = SharedSandbox.get()
				.tryHelm("lint", "--strict", CHART, "-f", CHART + "/ci/" + values + "-values.yaml");
			assertThat(lint.exitCode()).as(lint.stdout() + lint.stderr()).isZero();
		}
	}

	@Test
	void severalPodsTakeTurnsAndNeverLeaveAllAtOnce() {
		String manifest = SharedSandbox.get()
			.helm("template", "upgrade-console", CHART, "-f", CHART + "/ci/replicas-values.yaml");
		assertThat(manifest).contains("replicas: 2", "type: RollingUpdate", "kind: PodDisruptionBudget")
			.doesNotContain("kind: PersistentVolumeClaim");
	}

	@Test
	void whoMayComeInAndWhoMayScrapeComeToTheConsolesPortAndNobodyElseDoes() {
		assertThat(policy("full")).isEqualTo("""
				podSelector:
				  matchLabels:
				    app.kubernetes.io/name: upgrade-console
				    app.kubernetes.io/instance: upgrade-console
				policyTypes: [Ingress]
				ingress:
				  - ports:
				      - port: http
				    from:
				      - namespaceSelector:
				          matchLabels:
				            kubernetes.io/metadata.name: ingress
				      - namespaceSelector:
				          matchLabels:
				            kubernetes.io/metadata.name: monitoring
				        podSelector:
				          matchLabels:
				            app.kubernetes.io/name: prometheus
				      # helm test
				      - podSelector:
				          matchLabels:
				            app.kubernetes.io/name: upgrade-console-test
				            app.kubernetes.io/instance: upgrade-console
				""");
		assertThat(policy("least")).endsWith("""
				ingress:
				  - ports:
				      - port: http
				""");
	}

	@Test
	void thePodOfHelmTestIsTheOneThatMayComeIn() {
		assertThat(template("--show-only", "templates/tests/ready.yaml"))
			.contains("    app.kubernetes.io/name: upgrade-console-test\n"
					+ "    app.kubernetes.io/instance: upgrade-console\n");
	}

	@Test
	void whoInstallsItIsToldWhetherItMayBeStoppedWhileHelmRuns() {
		assertThat(notes()).contains("helm runs in its pod and ends with it").doesNotContain("in a Job");
		assertThat(notes("--set", "executor.enabled=true,executor.namespace=jobs"))
			.contains("helm runs in a Job and goes on")
			.doesNotContain("in its pod");
	}

	@Test
	void moreOptionsForJavaComeAfterThoseOfTheImage() throws Exception {
		assertThat(template("--set", "javaOptions=-Xmx512m"))
			.containsPattern("- name: JAVA_OPTS\n +value: \"-Xmx512m\"\n");
		assertThat(Files.readString(Path.of("docker", "run"))).containsPattern("java @jvm.options .*JAVA_OPTS-} -jar");
	}

	@Test
	void theKeysOfASecretAreFilesThatOnlyTheConsoleReads() {
		String manifest = SharedSandbox.get()
			.helm("template", "upgrade-console", CHART, "-f", CHART + "/ci/full-values.yaml", "--show-only",
					"templates/deployment.yaml");
		assertThat(manifest).contains("""
				            - name: secret-files-0
				              mountPath: /secrets/audit
				              readOnly: true
				            - name: secret-files-1
				              mountPath: /secrets/git
				              readOnly: true
				""", """
				        - name: secret-files-0
				          secret:
				            secretName: upgrade-console-audit
				            defaultMode: 0440
				        - name: secret-files-1
				          secret:
				            secretName: upgrade-console-git
				            defaultMode: 0440
				""", "runAsGroup: 10001\n        fsGroup: 10001\n");
		assertThat(template()).doesNotContain("secret-files");
	}

	@Test
	void peopleOfAnIdentityProviderAreCalledByTheClaimThatIsChosen() {
		assertThat(configuration("--set", "clusterName=one")).containsPattern(
				"provider:\n +sso:\n +issuer-uri: https://sso.example.com/realms/team\n +user-name-attribute: preferred_username\n");
		assertThat(configuration("--set", "access.oidc.userNameAttribute=sub")).contains("user-name-attribute: sub\n");
		assertThat(refusal("--set", "access.oidc.userNameAttribute=")).contains("userNameAttribute");
		assertThat(configuration("--set",
				"config.spring.security.oauth2.client.registration.sso.scope=openid\\,profile\\,groups"))
			.contains("scope: openid,profile,groups\n", "client-id: upgrade-console\n");
	}

	@Test
	void theExamplesOfTheReadmeAreValuesThatWork(@TempDir Path directory) throws Exception {
		List<MatchResult> examples = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$")
			.matcher(Files.readString(Path.of("helm", "README.md")))
			.results()
			.toList();
		assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
		for (MatchResult example : examples) {
			Path values = Files.writeString(directory.resolve("values.yaml"), example.group(1));
			assertThat(template("-f", values.toString())).contains("kind: Deployment");
		}
	}

	private static String configuration(String... more) {
		List<String> arguments = new ArrayList<>(List.of("template", "upgrade-console", CHART, "-f",
				CHART + "/ci/full-values.yaml", "--show-only", "templates/configmap.yaml"));
		arguments.addAll(List.of(more));
		return SharedSandbox.get().helm(arguments.toArray(String[]::new));
	}

	private static String notes(String... more) {
		return helm("install", "--dry-run", more);
	}

	private static String template(String... more) {
		return helm("template", "--include-crds", more);
	}

	private static String helm(String command, String option, String... more) {
		List<String> arguments = new ArrayList<>(
				List.of(command, "upgrade-console", CHART, option, "-f", CHART + "/ci/least-values.yaml"));
		arguments.addAll(List.of(more));
		return SharedSandbox.get().helm(arguments.toArray(String[]::new));
	}

	/** The rules of the NetworkPolicy, as helm renders them. */
	private static String policy(String values) {
		String manifest = SharedSandbox.get()
			.helm("template", "upgrade-console", CHART, "-f", CHART + "/ci/" + values + "-values.yaml", "--show-only",
					"templates/networkpolicy.yaml");
		return manifest.substring(manifest.indexOf("spec:\n") + "spec:\n".length()).stripTrailing().stripIndent()
				+ "\n";
	}

	@Test
	void aValueThatCannotWorkIsRefusedWithItsName() {
		assertThat(refusal("--set", "managedNamespaces={}")).contains("managedNamespaces");
		assertThat(refusal("--set", "databse.url=x")).contains("databse");
		assertThat(refusal("--set", "database.url=jdbc:mysql://db/console")).contains("database", "postgresql");
		assertThat(refusal("--set", "access.users[0].roles={BOSS}")).contains("roles");
		assertThat(refusal("--set", "access.existingSecret="))
			.contains("access.existingSecret: name the Secret with the hashes");
		assertThat(refusal("--set", "persistence.enabled=false")).contains("would be lost with the pod");
		assertThat(refusal("--set", "replicas=2")).contains("Set database.url");
		assertThat(refusal("--set", "replicas=0")).contains("replicas");
		assertThat(refusal("--set", "ingress.enabled=true")).contains("ingress.host");
		assertThat(refusal("--set", "networkPolicy.scrapers[0].podSelector.matchLabels.app=prometheus"))
			.contains("networkPolicy.scrapers: while from is empty everybody may come in");
		assertThat(refusal("--set", "secretFiles[0].mountPath=/secrets/audit")).contains("secretFiles", "secret");
		assertThat(refusal("--set", "secretFiles[0].secret=a,secretFiles[0].mountPath=secrets/audit"))
			.contains("secretFiles", "mountPath");
		assertThat(refusal("--set", "secretFiles[0].secret=a,secretFiles[0].mountPath=/secrets/../data"))
			.contains("secretFiles", "mountPath");
	}

	@Test
	void noSecretTakesThePlaceOfWhatThePodHas() {
		for (String path : List.of("/data", "/data/keys", "/config", "/tmp/keys", "/opt", "/opt/console",
				"/usr/local/bin", "/etc", "/var/run/secrets/kubernetes.io")) {
			assertThat(refusal("--set", "secretFiles[0].secret=a,secretFiles[0].mountPath=" + path)).as(path)
				.contains("secretFiles: " + path + " is of the image or of this chart");
		}
		assertThat(refusal("--set",
				"secretFiles[0].secret=a,secretFiles[0].mountPath=/secrets,"
						+ "secretFiles[1].secret=b,secretFiles[1].mountPath=/secrets"))
			.contains("secretFiles: /secrets is named twice");
		assertThat(template("--set", "secretFiles[0].secret=a,secretFiles[0].mountPath=/etc/pki/tls/certs"))
			.contains("mountPath: /etc/pki/tls/certs");
	}

	@Test
	void aSettingThatTheEnvironmentOfTheImageOverridesIsRefused() throws Exception {
		for (String setting : List.of("console.data-dir", "console.dataDir", "console.data_dir", "console\\.data-dir",
				"console.helm.binary", "console.helm\\.binary")) {
			assertThat(refusal("--set", "config." + setting + "=/elsewhere")).as(setting)
				.containsPattern("config.console.(data-dir|helm.binary): the image sets it")
				.contains("and that wins over config");
		}
		assertThat(template("--set", "config.console.helm.query-timeout=30s")).contains("query-timeout: 30s");
		assertThat(Pattern.compile("\\bCONSOLE_[A-Z_]+(?==)")
			.matcher(Files.readString(Path.of("docker", "Dockerfile")))
			.results()
			.map(MatchResult::group)).containsExactlyInAnyOrder("CONSOLE_DATA_DIR", "CONSOLE_HELM_BINARY");
	}

	private static String refusal(String... change) {
		HelmResult result = SharedSandbox.get()
			.tryHelm("template", "upgrade-console", CHART, "-f", CHART + "/ci/least-values.yaml", change[0], change[1]);
		assertThat(result.exitCode()).isNotZero();
		return result.stderr();
	}

}
