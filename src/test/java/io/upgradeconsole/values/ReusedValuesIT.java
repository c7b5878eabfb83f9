package io.upgradeconsole.values;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the console says of a values file is what helm makes of it.
 */
@ExtendWith(HelmAtHand.class)
class ReusedValuesIT {

	private static final String DEPLOYED = """
			clickhouse: {mode: use_existing}
			postgres: {mode: use_existing, use_existing: {host: pg, port: 20261122}}
			storage: {mode: use_existing, use_existing: {bucket: null}}
			ingress: {enabled: true, host: a.example}
			services: {web: {replicas: 2}, ingest: {resources: {limits: {memory: null}}}}
			list: [a, {b: null}]
			""";

	private static Sandbox sandbox;

	@TempDir
	static Path directory;

	@BeforeAll
	static void start() throws IOException {
		sandbox = Sandbox.start(SandboxOptions.defaults().withReleases());
		sandbox.helm("install", "backend", Sandbox.REPOSITORY + "/backend", "-n", "reuse", "--create-namespace",
				"--version", "26.5.0", "-f", file("deployed.yaml", DEPLOYED));
	}

	@AfterAll
	static void stop() {
		if (sandbox != null) {
			sandbox.close();
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{}", "ingress: {host: null}", "ingress: null", "ingress: {}", "services: {web: {replicas: 3}}",
					"services: {web: null, symdb: {image: {tag: null}}}", "storage: {use_existing: {bucket: b}}",
					"list: [b]", "list: {a: 1}", "newkey: null\nnew: {a: {b: null, c: y}}",
					"ingress: {enabled: 1.0, host: {a: null}}", "postgres: {use_existing: {host: {}, port: 5}}" })
	void theValuesInForceAreWhatHelmMerges(String file) throws IOException {
		assertThat(asJson(ReusedValues.inForce(parse(DEPLOYED), parse(file)))).isEqualTo(merged(file));
	}

	@Test
	void whatIsReadBackFromAReleaseChangesNothing() throws IOException {
		Map<String, Object> deployed = parse(sandbox.helm("get", "values", "backend", "-n", "reuse", "-o", "yaml"));
		String readBack = HelmYaml.block(ReusedValues.withoutNulls(deployed));
		assertThat(merged(readBack)).isEqualTo(asJson(deployed));
	}

	@Test
	void aNullOverANullDependsOnTheHelm() throws IOException {
		boolean takenOut = merged("storage: {use_existing: {bucket: null}}").at("/storage/use_existing").isEmpty();
		assertThat(takenOut).isEqualTo(sandbox.helm().major() == 3);
	}

	@Test
	void theLinesThatTakeKeysOutOfForceBringTheChartsDefaultsBackOnce() throws IOException {
		ValuesComparison comparison = ValuesComparison.of(parse(DEPLOYED), parse("ingress: {enabled: true}"),
				Masker.of(Secrets.none()));
		String lines = comparison.linesToRemove();
		assertThat(lines).contains("host: null");
		JsonNode first = merged(lines);
		assertThat(first.at("/ingress").toString()).isEqualTo("{\"enabled\":true}");
		assertThat(rendered(lines)).contains("host: zymtrace.sandbox.example");
	}

	private static JsonNode merged(String file) throws IOException {
		return dryRun(file).path("config");
	}

	private static String rendered(String file) throws IOException {
		return dryRun(file).path("manifest").asString();
	}

	private static JsonNode dryRun(String file) throws IOException {
		return JsonMapper.shared()
			.readTree(sandbox.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "reuse", "--version",
					"26.5.0", "-f", file("file.yaml", file), "--reset-then-reuse-values", "--dry-run=server", "-o",
					"json"));
	}

	private static String file(String name, String content) throws IOException {
		return Files.writeString(directory.resolve(name), content).toString();
	}

	/** As helm keeps numbers. */
	private static JsonNode asJson(Map<String, Object> values) {
		return JsonMapper.shared()
			.readTree(JsonMapper.shared().writeValueAsString(values).replaceAll("(\\d)\\.0\\b", "$1"));
	}

	private static Map<String, Object> parse(String yaml) {
		return SafeYaml.parse(yaml.getBytes(StandardCharsets.UTF_8));
	}

}
