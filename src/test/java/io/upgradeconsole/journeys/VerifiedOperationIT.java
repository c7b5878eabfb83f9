package io.upgradeconsole.journeys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import io.upgradeconsole.sandbox.Sandbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Verifications at the end of operations: what helm itself recorded, and what helm itself
 * has left behind.
 */
class VerifiedOperationIT extends ConsoleJourney {

	@Test
	void anOperationIsVerifiedByEveryCheckWithBeforeAndAfterSideBySide() {
		Release release = SharedSandbox.install("compared", "26.5.0");
		release.awaitReady();
		JsonNode operation = this.operator
			.ended(this.operator.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1")));
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
		assertThat(operation.path("checks")).hasSize(13)
			.allSatisfy(
					(check) -> assertThat(check.path("status").asString()).as(check.toString()).isEqualTo("PASSED"));

		Verified verification = new Verified(this.operator.get(release.path() + "/verifications").json(200).path(0));
		assertThat(verification.json().path("operation").asString()).isEqualTo(Api.id(operation));
		assertThat(verification.state()).isEqualTo("PASSED");
		assertThat(verification.workload("before", "zymtrace-web").path("images").path(0).asString())
			.endsWith("/web:26.5.0");
		assertThat(verification.workload("after", "zymtrace-web").path("images").path(0).asString())
			.endsWith("/web:26.5.1");
		assertThat(verification.workload("after", "zymtrace-web").path("digests").path(0).asString())
			.startsWith("sha256:")
			.isNotEqualTo(verification.workload("before", "zymtrace-web").path("digests").path(0).asString());
		assertThat(verification.json().path("before").path("revision").asInt()).isEqualTo(1);
		assertThat(verification.json().path("after").path("revision").asInt()).isEqualTo(2);
		assertThat(this.operator.get(release.path()).json(200).path("verifiedRevisions").toString()).isEqualTo("[2]");
		Browser browser = new Browser(this.port, "viewer");
		Browser.Page page = browser.get("/operations/" + Api.id(operation) + "/verification");
		assertThat(page.path()).isEqualTo("/verifications/" + verification.id());
		assertThat(page.html().select(".before-after").text()).contains("web:26.5.0", "web:26.5.1 (changed)");
		assertThat(page.html().select("details").text()).contains("zymtrace-ingest", "accepting profiles");

		Verified again = this.operator.verified(release, Map.of());
		assertThat(again.status("ran-as-planned")).isEqualTo("PASSED");
		alterRecord(release, 2);
		Verified altered = this.operator.verified(release, Map.of());
		assertThat(altered.failed()).containsExactly("ran-as-planned");
		assertThat(altered.evidence("ran-as-planned"))
			.contains("ConfigMap zymtrace-common is recorded otherwise than it was planned");
		assertThat(this.operator.get(release.path() + "/history").json(200).path(0).path("verified").has("failedSince"))
			.isTrue();

		// somebody goes on without the console, and what runs now is another revision's
		upgrade(release, "26.5.2");
		Verified late = this.operator.verified(release, Map.of("revision", 2));
		assertThat(late.state()).isEqualTo("SUPERSEDED");
		assertThat(late.json().path("reason").asString()).contains("revision 3 is, 'deployed'");
		assertThat(this.operator.verified(release, Map.of()).state()).isEqualTo("PASSED");
		assertThat(this.operator.get(release.path()).json(200).path("verifiedRevisions").toString()).isEqualTo("[3,2]");
	}

	@Test
	void aReleaseThatSomebodyElseUpgradedBeforeItWasReadyIsNotAsPlanned() {
		Release release = SharedSandbox.install("overrun", "26.5.0");
		JsonNode operation = this.operator.run(
				this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1-starts-slowly", "timeout", "2m"));
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.operator.operation(operation).path("phase").asString().equals("WAIT_READY"));
		plant(release, 3);
		Verified ended = new Verified(this.operator.ended(operation));
		assertThat(ended.json().path("status").asString()).isEqualTo("FAILED");
		assertThat(ended.failed()).containsExactly("revision-as-expected");
	}

	@Test
	void whatAFailedUpgradeHasLeftIsFound() {
		Release release = SharedSandbox.install("littered", "25.5.9");
		release.awaitReady();
		// a chart with a gateway, whose services are made before something fails
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-ui");
		SharedSandbox.get()
			.tryHelm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"25.9.0", "--reset-then-reuse-values");
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().helm("rollback", release.name(), "1", "-n", release.namespace());
		Verified verification = this.operator.verified(release, Map.of());
		assertThat(verification.failed()).contains("nothing-left-over", "images-as-planned");
		assertThat(verification.evidence("nothing-left-over"))
			.contains("Deployment zymtrace-gateway: revision 2, which failed, names it");
	}

	/** A revision that another helm has just made. */
	private static void plant(Release release, int revision) {
		String name = "sh.helm.release.v1." + release.name() + ".v";
		ObjectNode secret = SharedSandbox.get()
			.simulator()
			.find("secrets", release.namespace(), name + (revision - 1))
			.orElseThrow()
			.copy();
		((ObjectNode) secret.at("/metadata")).remove(List.of("resourceVersion", "uid"));
		((ObjectNode) secret.at("/metadata")).put("name", name + revision);
		((ObjectNode) secret.at("/metadata/labels")).put("version", String.valueOf(revision));
		SharedSandbox.get().simulator().create("secrets", release.namespace(), secret);
	}

	private static void upgrade(Release release, String tag) {
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", "services.common.imageTag=" + tag);
	}

	/** As helm would have recorded it, had the chart rendered another setting. */
	private static void alterRecord(Release release, int revision) {
		String name = "sh.helm.release.v1." + release.name() + ".v" + revision;
		ObjectNode secret = SharedSandbox.get()
			.simulator()
			.find("secrets", release.namespace(), name)
			.orElseThrow()
			.copy();
		((ObjectNode) secret.at("/metadata")).remove("resourceVersion");
		Base64.Decoder decoder = Base64.getDecoder();
		byte[] zipped = decoder.decode(decoder.decode(secret.at("/data/release").asString()));
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
			String record = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			ObjectNode altered = (ObjectNode) JsonMapper.shared().readTree(record);
			altered.put("manifest",
					altered.path("manifest").asString().replace("SESSION_HOURS: \"12\"", "SESSION_HOURS: \"999\""));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
				zip.write(JsonMapper.shared().writeValueAsBytes(altered));
			}
			Base64.Encoder encoder = Base64.getEncoder();
			((ObjectNode) secret.at("/data")).put("release", encoder.encodeToString(encoder.encode(out.toByteArray())));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		SharedSandbox.get().simulator().replace("secrets", secret);
	}

}
