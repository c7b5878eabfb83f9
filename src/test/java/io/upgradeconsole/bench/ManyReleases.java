package io.upgradeconsole.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Releases by the hundred, put into the cluster as helm would have left them: each
 * revision's record is a real one, renamed and padded, and each release's services run.
 */
final class ManyReleases {

	static final int RELEASES = 500;

	static final int REVISIONS = 10;

	private static final int NAMESPACES = 50;

	/** Of what helm stores, which is base64: the real chart's records have about that. */
	private static final int RECORD_BYTES = 50_000;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Simulator simulator;

	private final ObjectNode model;

	private ManyReleases(Simulator simulator, ObjectNode model) {
		this.simulator = simulator;
		this.model = model;
	}

	/** Fills the cluster of a sandbox in which nothing else happens from now on. */
	static void in(Sandbox sandbox) {
		in(sandbox, RELEASES);
	}

	/** The same with so many. */
	static void in(Sandbox sandbox, int releases) {
		Simulator simulator = sandbox.simulator();
		SandboxRelease real = SandboxRelease.EXTERNAL_DATABASES;
		JsonNode secret = simulator
			.find("secrets", real.namespace(), "sh.helm.release.v1." + real.releaseName() + ".v1")
			.orElseThrow()
			.json();
		// thousands of Deployments would keep the controllers busy
		simulator.stopControllers();
		simulator.delete("namespaces", "", real.namespace());
		ManyReleases many = new ManyReleases(simulator, unpacked(secret.at("/data/release").asString()));
		IntStream.range(0, NAMESPACES).forEach((n) -> simulator.create("namespaces", "", named(namespace(n))));
		IntStream.range(0, releases).parallel().forEach(many::put);
	}

	static String namespace(int number) {
		return "tenant-%02d".formatted(number);
	}

	static String release(int number) {
		return "backend-%03d".formatted(number);
	}

	private void put(int number) {
		String namespace = namespace(number % NAMESPACES);
		ObjectNode record = record(namespace, release(number));
		Random random = new Random(number);
		for (int revision = 1; revision <= REVISIONS; revision++) {
			String status = (revision == REVISIONS) ? "deployed" : "superseded";
			record.put("version", revision);
			((ObjectNode) record.path("info")).put("status", status);
			ArrayNode files = ((ObjectNode) record.path("chart")).putArray("files");
			byte[] plain = packed(record);
			// three quarters, for what does not compress: base64 is what helm stores
			byte[] filler = new byte[RECORD_BYTES * 3 / 4 - plain.length];
			random.nextBytes(filler);
			files.addObject().put("name", "filler").put("data", Base64.getEncoder().encodeToString(filler));
			this.simulator.create("secrets", namespace, secret(release(number), revision, status, packed(record)));
		}
		record.path("hooks").forEach((hook) -> {
			if (hook.path("kind").asString().equals("Deployment")) {
				this.simulator.create("deployments", namespace, running(hook.path("manifest").asString()));
			}
		});
	}

	private ObjectNode record(String namespace, String name) {
		// "acme-" begins the name of each of the model's objects
		String renamed = this.model.toString()
			.replace("acme-", name + "-")
			.replace("\"namePrefix\":\"acme\"", "\"namePrefix\":\"" + name + "\"");
		ObjectNode record = (ObjectNode) JSON.readTree(renamed);
		return record.put("name", name).put("namespace", namespace);
	}

	private static ObjectNode secret(String name, int revision, String status, byte[] packed) {
		ObjectNode secret = named("sh.helm.release.v1." + name + ".v" + revision);
		secret.put("type", "helm.sh/release.v1");
		((ObjectNode) secret.path("metadata")).putObject("labels")
			.put("owner", "helm")
			.put("name", name)
			.put("status", status)
			.put("version", Integer.toString(revision))
			.put("modifiedAt", "1795381896");
		byte[] stored = Base64.getEncoder().encode(packed);
		secret.putObject("data").put("release", Base64.getEncoder().encodeToString(stored));
		return secret;
	}

	/** A Deployment whose rollout is complete. */
	private static ObjectNode running(String manifest) {
		Map<String, Object> parsed = new Yaml().load(manifest);
		ObjectNode deployment = JSON.valueToTree(parsed);
		int replicas = deployment.path("spec").path("replicas").asInt(1);
		deployment.putObject("status")
			.put("observedGeneration", 1)
			.put("replicas", replicas)
			.put("updatedReplicas", replicas)
			.put("readyReplicas", replicas);
		return deployment;
	}

	private static ObjectNode named(String name) {
		ObjectNode object = JSON.createObjectNode();
		object.putObject("metadata").put("name", name);
		return object;
	}

	private static ObjectNode unpacked(String data) {
		byte[] zipped = Base64.getDecoder().decode(Base64.getDecoder().decode(data));
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
			return (ObjectNode) JSON.readTree(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] packed(ObjectNode record) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
			stream.write(record.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
