package io.upgradeconsole.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.upgradeconsole.sandbox.SandboxSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who helps from outside gets to see of a failed upgrade.
 */
@Tag("whichever-helm")
class SupportBundleIT extends ConsoleJourney {

	private final Leaks leaks = new Leaks(SandboxSecrets.neverShown());

	@AfterEach
	void mendTheCluster() {
		SharedSandbox.get().simulator().logs().clear();
		SharedSandbox.get().simulator().faults().clear();
	}

	@Test
	void aFailedUpgradeIsToldByFilesWithoutASecret() throws IOException {
		Release release = SharedSandbox.install("helped", "26.5.0", "global.licenseKey=" + SandboxSecrets.LICENSE_KEY,
				"postgres.use_existing.password=" + SandboxSecrets.URL_PASSWORD.replace(",", "\\,"));
		SharedSandbox.get().simulator().logs().say("ingest", "the license is " + SandboxSecrets.LICENSE_KEY);
		JsonNode operation = this.operator.ended(this.operator
			.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1-job-fails", "timeout", "1m")));
		assertThat(operation.path("status").asString()).as(operation.toString()).isIn("FAILED", "ROLLED_BACK");

		Map<String, String> files = bundle(operation);
		assertThat(files.keySet()).contains("read-me-first.txt", "operation/plan.txt", "operation/log.txt",
				"operation/verification.txt", "helm/history.txt", "helm/status.txt", "helm/revision-1/values.yaml",
				"helm/revision-1/manifest.yaml", "helm/revision-1/hooks.yaml", "helm/revision-2/values.yaml",
				"helm/revision-2/manifest.yaml", "helm/revision-2/hooks.yaml", "cluster/events.txt", "cluster/pods.txt",
				"cluster/workloads.txt", "logs/migrate.txt");
		assertThat(files.get("read-me-first.txt")).startsWith("To: support@zymtrace.com\nSubject: ")
			.contains("Why it failed", "logs/migrate.txt: ", ".zip")
			.doesNotContain("Not in it");
		assertThat(files.get("operation/plan.txt")).contains("--reset-then-reuse-values");
		assertThat(files.get("operation/log.txt")).contains("HELM exit code 1");
		assertThat(files.get("operation/verification.txt")).contains("Before, ", "After, ", "PASSED ");
		assertThat(files.get("helm/history.txt").lines()).hasSizeGreaterThanOrEqualTo(2)
			.anyMatch((line) -> line.startsWith("2 ") && line.contains("failed"));
		assertThat(files.get("helm/status.txt")).contains("Revision 1", "Revision 2", "Description: ");
		assertThat(files.get("helm/revision-1/values.yaml")).contains("[masked]");
		assertThat(files.get("helm/revision-2/hooks.yaml")).contains("26.5.1-job-fails", "kind: Deployment");
		assertThat(files.get("helm/revision-2/manifest.yaml")).contains("kind: Service");
		assertThat(files.get("logs/migrate.txt")).contains("SQLSTATE 42703");
		assertThat(files.get("cluster/events.txt")).contains("zymtrace-migrate");
		assertThat(files.get("cluster/pods.txt")).contains("Pod zymtrace-ingest-", "Container: ingest");
		assertThat(files.entrySet()).filteredOn((file) -> file.getKey().startsWith("logs/zymtrace-ingest/"))
			.isNotEmpty()
			.allSatisfy((file) -> assertThat(file.getValue()).contains("the license is [masked]"));
		files.forEach((path, text) -> assertThat(this.leaks.in(text)).as(path).isEmpty());
	}

	@Test
	void thePageLeadsToItAndAClusterThatDoesNotAnswerLeavesOutWhatComesFromThere() throws IOException {
		Release release = SharedSandbox.install("unhelped", "26.5.0");
		JsonNode operation = this.operator.ended(this.operator
			.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "does-not-exist", "timeout", "15s")));
		String path = "/operations/" + Api.id(operation) + "/support-bundle";
		Browser viewer = new Browser(this.port, "viewer");
		assertThat(viewer.get("/operations/" + Api.id(operation)).body()).contains("href=\"" + path + "\"");
		assertThat(viewer.get(path).status()).isEqualTo(200);
		this.operator.get("/operations/00000000-0000-0000-0000-000000000000/support-bundle")
			.problem(404, "operation-unknown");

		SharedSandbox.get().simulator().faults().dropConnections();
		Map<String, String> files = bundle(operation);
		assertThat(files.keySet()).contains("read-me-first.txt", "operation/log.txt", "operation/verification.txt")
			.noneMatch((name) -> name.startsWith("helm/") || name.startsWith("cluster/"));
		assertThat(files.get("read-me-first.txt")).contains("Not in it:\n", "helm, cluster and logs of pods: ");
	}

	private Map<String, String> bundle(JsonNode operation) throws IOException {
		String path = "/operations/" + Api.id(operation) + "/support-bundle";
		Map<String, String> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.operator.bytes(path)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(entry.getName()).startsWith("support-backend-" + Api.id(operation).substring(0, 8) + "/");
				files.put(entry.getName().substring(entry.getName().indexOf('/') + 1),
						new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
