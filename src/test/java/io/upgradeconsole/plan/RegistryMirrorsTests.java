package io.upgradeconsole.plan;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryMirrorsTests {

	private static final String CHART = """
			global: {imageRegistry: docker.io, appImageRegistry: registry.example/acme}
			clickhouse: {create: {image: {repository: vendor/clickhouse}}}
			postgres: {create: {image: {repository: postgres}}}
			""";

	@Test
	void withTheChartsOwnRegistriesNothingIsMirrored() {
		assertThat(mirrors("{}").of("registry.example/acme/web:1")).isNull();
		assertThat(mirrors("global: {imageRegistry: docker.io}").of("docker.io/postgres:17")).isNull();
	}

	@Test
	void aMirrorOfTheServicesIsTracedToTheirRegistry() {
		RegistryMirrors mirrors = mirrors("global: {appImageRegistry: 'mirror.corp:5000/x'}");
		assertThat(mirrors.of("mirror.corp:5000/x/web:1")).isEqualTo(
				new ImageMirror("registry.example/acme/web:1", "mirror.corp:5000/x/web:1", "global.appImageRegistry"));
		assertThat(mirrors.of("docker.io/postgres:17")).isNull();
		assertThat(mirrors.of("elsewhere.example/proxy:2")).isNull();
	}

	@Test
	void oneMirrorForAllIsTracedToTheRegistryOfEach() {
		RegistryMirrors mirrors = mirrors("global: {imageRegistry: mirror.corp, appImageRegistry: mirror.corp}");
		assertThat(mirrors.of("mirror.corp/web:1").source()).isEqualTo("registry.example/acme/web:1");
		assertThat(mirrors.of("mirror.corp/vendor/clickhouse:25").source()).isEqualTo("docker.io/vendor/clickhouse:25");
		assertThat(mirrors.of("mirror.corp/postgres@sha256:ab").setting()).isEqualTo("global.imageRegistry");
	}

	@Test
	void aMirrorOfTheDatabasesAloneLeavesTheServicesWhereTheyAre() {
		RegistryMirrors mirrors = mirrors("global: {dbImageRegistry: mirror.corp/db}");
		assertThat(mirrors.of("mirror.corp/db/postgres:17")).isEqualTo(
				new ImageMirror("docker.io/postgres:17", "mirror.corp/db/postgres:17", "global.dbImageRegistry"));
		assertThat(mirrors.of("registry.example/acme/web:1")).isNull();
	}

	@Test
	void aRegistryThatIsSetToNothingGivesWayToTheNextAsInTheChart() {
		RegistryMirrors mirrors = mirrors("global: {imageRegistry: mirror.corp, appImageRegistry: ''}");
		assertThat(mirrors.of("mirror.corp/web:1"))
			.isEqualTo(new ImageMirror("registry.example/acme/web:1", "mirror.corp/web:1", "global.imageRegistry"));
	}

	@Test
	void theCommandsCopyFromTheChartsRegistryToTheMirror() {
		ImageMirror mirror = new ImageMirror("docker.io/a/web:1", "mirror.corp/web:1", "global.imageRegistry");
		assertThat(mirror.skopeo()).containsExactly("skopeo", "copy", "--all", "docker://docker.io/a/web:1",
				"docker://mirror.corp/web:1");
		assertThat(mirror.docker()).extracting((argv) -> String.join(" ", argv))
			.containsExactly("docker pull docker.io/a/web:1", "docker tag docker.io/a/web:1 mirror.corp/web:1",
					"docker push mirror.corp/web:1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			postgres:17                    | docker.io       | postgres:17      | postgres
			library/postgres               | docker.io       | library/postgres | library/postgres
			docker.io/a/b:1                | docker.io       | a/b:1            | docker.io/a/b
			mirror.corp:5000/a/b@sha256:0  | mirror.corp:5000| a/b@sha256:0     | mirror.corp:5000/a/b
			localhost/b:1                  | localhost       | b:1              | localhost/b
			localhost:5000/b               | localhost:5000  | b                | localhost:5000/b
			Not An Image:                  | docker.io       | Not An Image:    | Not An Image
			""")
	void anImageNamesItsRegistryOrMeansDockersOwn(String image, String registry, String path, String withoutTag) {
		ImageName name = new ImageName(image);
		assertThat(name.registry()).isEqualTo(registry);
		assertThat(name.path()).isEqualTo(path);
		assertThat(name.withoutTag()).isEqualTo(withoutTag);
	}

	private static RegistryMirrors mirrors(String values) {
		return new RegistryMirrors(load(values), load(CHART));
	}

	private static Map<String, Object> load(String yaml) {
		return new Yaml().load(yaml);
	}

}
