package io.upgradeconsole.journeys;

import java.util.function.Consumer;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody changed by hand is told before an upgrade overwrites it.
 */
class DriftIT extends ConsoleJourney {

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PENDING")
	void aReleaseThatNobodyTouchedHasNone(SandboxRelease release) {
		JsonNode plan = this.operator.plan(Release.of(release).upgrade("IMAGE_ONLY"), "imageTag", "26.9.0");
		assertThat(Findings.codes(plan)).doesNotContain("drift", "drift-not-checked");
	}

	@Test
	void whatWasChangedByHandIsNamedAndGoneAfterTheUpgrade() {
		Release release = SharedSandbox.install("drifted", "26.5.0", "services.web.hpa.enabled=true",
				"services.web.hpa.minReplicas=2", "auth.admin.password=the-recorded-password",
				"storage.use_existing.endpoint=http://objects");
		assertThat(Findings.codes(plan(release))).as("an autoscaler's replicas").doesNotContain("drift");
		edit(release, "deployments", "zymtrace-ingest", (ingest) -> {
			((ObjectNode) ingest.at("/spec/template/spec/containers/0")).put("image", "r/ingest:hotfix");
			((ObjectNode) ingest.at("/spec/template/spec/containers/0/resources/limits")).put("memory", "3Gi");
		});
		edit(release, "configmaps", "zymtrace-common",
				(common) -> ((ObjectNode) common.at("/data")).put("STORAGE_ENDPOINT", "http://elsewhere"));
		edit(release, "secrets", "zymtrace-auth",
				(auth) -> ((ObjectNode) auth.at("/data")).put("admin-password", "Ynktc29tZWJvZHlzLWhhbmQ="));
		SharedSandbox.get().simulator().delete("deployments", release.namespace(), "zymtrace-symdb");

		JsonNode plan = plan(release);
		JsonNode drift = Findings.of(plan, "drift");
		assertThat(drift.path("severity").asString()).isEqualTo("WARNING");
		assertThat(drift.path("title").asString()).as(drift.path("detail").asString())
			.isEqualTo("4 objects were changed by hand since revision 1");
		assertThat(drift.path("detail").asString()).contains("Deployment zymtrace-symdb is missing",
				"spec.template.spec.containers[ingest].image was recorded as ", "/ingest:26.5.0 and is r/ingest:hotfix",
				"resources.limits.memory was recorded as 2Gi and is 3Gi",
				"ConfigMap zymtrace-common: data.STORAGE_ENDPOINT", "and is http://elsewhere",
				"Secret zymtrace-auth: data.admin-password was recorded as [masked] and is another value");
		assertThat(drift.path("remedy").asString()).contains("overwrites", "makes what is missing anew");
		assertThat(drift.path("command").asString()).contains("helm get manifest backend -n drifted --revision 1",
				"kubectl diff -n drifted");
		assertThat(plan.toString()).doesNotContain("Ynktc29tZWJvZHlz", "by-somebodys-hand", "the-recorded-password");
		assertThat(image(release, "zymtrace-ingest")).as("looking changes nothing").isEqualTo("r/ingest:hotfix");

		JsonNode ended = this.operator.ended(this.operator.run(plan));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		assertThat(Findings.codes(plan(release, "26.5.2"))).doesNotContain("drift");
	}

	@Test
	void whatMayNotBeComparedIsSaidAndThePlanIsMadeAllTheSame() {
		Release release = SharedSandbox.install("undrifted", "26.5.0");
		edit(release, "deployments", "zymtrace-ui",
				(ui) -> ((ObjectNode) ui.at("/spec/template/spec/containers/0")).put("image", "r/ui:hotfix"));
		SharedSandbox.get().simulator().faults().deny("patch", "deployments");
		JsonNode plan = plan(release);
		assertThat(Findings.codes(plan)).doesNotContain("drift");
		JsonNode finding = Findings.of(plan, "drift-not-checked");
		assertThat(finding.path("severity").asString()).isEqualTo("INFO");
		assertThat(finding.path("detail").asString()).contains("Deployment zymtrace-ui", "403", "deployments");
	}

	private JsonNode plan(Release release) {
		return plan(release, "26.5.1");
	}

	private JsonNode plan(Release release, String tag) {
		return this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", tag);
	}

	private static String image(Release release, String deployment) {
		return SharedSandbox.get()
			.simulator()
			.find("deployments", release.namespace(), deployment)
			.orElseThrow()
			.spec()
			.at("/template/spec/containers/0/image")
			.asString();
	}

	private static void edit(Release release, String plural, String name, Consumer<ObjectNode> change) {
		ObjectNode copy = SharedSandbox.get().simulator().find(plural, release.namespace(), name).orElseThrow().copy();
		((ObjectNode) copy.at("/metadata")).remove("resourceVersion");
		change.accept(copy);
		SharedSandbox.get().simulator().replace(plural, copy);
	}

}
