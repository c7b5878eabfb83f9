package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.HelmResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
	}

	private static String refusal(String... change) {
		HelmResult result = SharedSandbox.get()
			.tryHelm("template", "upgrade-console", CHART, "-f", CHART + "/ci/least-values.yaml", change[0], change[1]);
		assertThat(result.exitCode()).isNotZero();
		return result.stderr();
	}

}
