package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:values",
		"management.endpoint.health.validate-group-membership=false" })
class ValuesFilesApiTests {

	private static final String FILES = "/api/v1/releases/local/zymtrace/backend/values-files";

	private static final DeployedValues.Current DEPLOYED = new DeployedValues.Current(new Revision(3),
			Map.of("ingress", Map.of("host", "old.example", "enabled", true), "password", "before-1234"),
			Map.of("licenseKey", "", "licenseKeySecretName", ""));

	private static final MediaType YAML = MediaType.parseMediaType("text/yaml");

	@TempDir
	static Path data;

	@Autowired
	private ValuesService values;

	@Autowired
	private JdbcClient database;

	private MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("console.data-dir", data::toString);
		String hash = new BCryptPasswordEncoder(4).encode("sandbox");
		List<Role> roles = List.of(Role.OPERATOR, Role.VIEWER);
		for (int index = 0; index < roles.size(); index++) {
			String user = "console.access.users[" + index + "].";
			String role = roles.get(index).name();
			registry.add(user + "name", role::toLowerCase);
			registry.add(user + "password", () -> hash);
			registry.add(user + "roles", () -> role);
		}
	}

	@BeforeEach
	void signInAsOperator(@Autowired WebApplicationContext context,
			@Autowired @Qualifier("springSecurityFilterChain") Filter security) {
		this.mvc = MockMvcTester.from(context, (builder) -> builder.addFilters(security).build());
		this.database.sql("delete from values_file_content").update();
		this.database.sql("delete from values_file").update();
	}

	@Test
	void anUploadedFileKeepsItsNameAndIsListedWithoutItsContent() {
		MvcTestResult stored = upload("?name=prod.yaml", "password: hunter2\n");
		assertThat(stored).hasStatus(201)
			.bodyJson()
			.hasPathSatisfying("$.name", (name) -> assertThat(name).isEqualTo("prod.yaml"))
			.hasPathSatisfying("$.sha256",
					(digest) -> assertThat(digest)
						.isEqualTo(Sha256.of("password: hunter2\n".getBytes(StandardCharsets.UTF_8))))
			.hasPathSatisfying("$.findings[*].code",
					(codes) -> assertThat(codes).asArray().containsExactly("removed-in-file-but-kept"));
		String location = stored.getResponse().getHeader("Location");
		assertThat(get(location, "viewer")).hasStatusOk()
			.bodyText()
			.contains("\"createdBy\":\"operator\"", "\"origin\":\"UPLOADED\"", "\"release\":\"backend\"")
			.doesNotContain("hunter2");
		assertThat(get(FILES, "viewer")).hasStatusOk().bodyText().contains("prod.yaml").doesNotContain("hunter2");
		assertThat(get("/api/v1/releases/local/zymtrace/other/values-files", "viewer")).bodyText().isEqualTo("[]");
	}

	@Test
	void aFileIsToldWithHowItDiffersFromWhatIsDeployed() {
		String location = upload("", "{ingress: {enabled: false}, password: hunter2, replicas: 2, licenseKey: LIC-1}")
			.getResponse()
			.getHeader("Location");
		assertThat(get(location, "viewer")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"comparison": {"revision": 3, "changes": [
				  {"path": "ingress.enabled", "kind": "CHANGED", "before": "true", "after": "false", "secret": false},
				  {"path": "ingress.host", "kind": "KEPT", "before": "old.example", "secret": false},
				  {"path": "licenseKey", "kind": "ADDED", "after": "[masked]", "secret": true},
				  {"path": "password", "kind": "CHANGED", "before": "[masked]", "after": "[masked]", "secret": true},
				  {"path": "replicas", "kind": "ADDED", "after": "2", "secret": false}],
				  "linesToRemove": "ingress:\\n  host: null\\n"},
				 "findings": [{"code": "removed-in-file-but-kept"}, {"code": "raw-secrets"}]}""");
		assertThat(get(location, "viewer")).bodyText()
			.doesNotContain("hunter2")
			.doesNotContain("before-1234")
			.doesNotContain("LIC-1");
	}

	@Test
	void aFileIsThereAlsoWhenItsReleaseCannotBeRead() {
		MvcTestResult stored = this.mvc.post()
			.uri(FILES.replace("backend", "gone"))
			.contentType(YAML)
			.content("a: 1")
			.header("Authorization", basic("operator"))
			.exchange();
		assertThat(stored).hasStatus(201).bodyText().contains("not-compared", "No such release. It is gone.");
		assertThat(get(stored.getResponse().getHeader("Location"), "viewer")).hasStatusOk()
			.bodyText()
			.contains("not-compared", "\"name\":\"zymtrace-custom-values.yaml\"")
			.doesNotContain("\"comparison\"");
	}

	@Test
	void theDatabaseHoldsNoContentInClearText() {
		upload("", "password: hunter2\nnote: hunter2\n");
		ValuesFile file = this.values.newest(ReleaseRef.of("local", "zymtrace", "backend"), 9).get(0);
		String everything = this.database.sql("select * from values_file_content").query().listOfRows().toString()
				+ this.database.sql("select * from values_file").query().listOfRows();
		assertThat(everything).contains("zymtrace-custom-values.yaml")
			.doesNotContain("hunter2")
			.doesNotContain("password");
		assertThat(this.values.parsed(file)).containsEntry("password", "hunter2");
		assertThat(this.values.get(file.id())).isEqualTo(file);
	}

	@Test
	void aContentChangedInTheDatabaseIsFound() {
		upload("", "a: 1");
		upload("", "a: 2");
		List<ValuesFile> files = this.values.newest(ReleaseRef.of("local", "zymtrace", "backend"), 9);
		this.database
			.sql("update values_file_content set sealed = (select sealed from values_file_content where id = ?) "
					+ "where id = ?")
			.params(files.get(1).id(), files.get(0).id())
			.update();
		assertThat(catchThrowable(() -> this.values.content(files.get(0))))
			.hasMessageContaining("values-file-tampered");
		assertThat(this.values.content(files.get(1))).asString().startsWith("a: ");
	}

	@Test
	void aFileIsTakenFromAForm() {
		MvcTestResult stored = this.mvc.post()
			.uri(FILES)
			.multipart()
			.file(new MockMultipartFile("file", "team.yml", "text/yaml",
					"global: {skipDBMigrations: true}".getBytes(StandardCharsets.UTF_8)))
			.header("Authorization", basic("operator"))
			.exchange();
		assertThat(stored).hasStatus(201)
			.bodyText()
			.contains("team.yml", "skip-migrations-set", "WARNING", "global.skipDBMigrations");
	}

	@Test
	void theDeployedValuesAreStoredOnRequest() {
		assertThat(json("{\"reconstruct\":true}")).hasStatus(201).bodyText().contains("zymtrace-custom-values.yaml");
		ValuesFile file = this.values.newest(ReleaseRef.of("local", "zymtrace", "backend"), 9).get(0);
		assertThat(file.origin()).isEqualTo(ValuesFile.Origin.RECONSTRUCTED);
		assertThat(this.values.parsed(file)).containsEntry("deployed", "local/zymtrace/backend");
		assertThat(get("/api/v1/values-files/" + file.id(), "viewer")).bodyText()
			.contains("\"origin\":\"RECONSTRUCTED\"", "The user's values only, not for archive");
		assertThat(json("{}")).hasStatus(422).bodyText().contains("values-file-missing");
	}

	@Test
	void whatCannotBeUsedIsRefusedAndNotStored() {
		refused(upload("", "a: b: c"), 422, "values-file-not-yaml", "\"field\":\"file\"");
		refused(upload("", "x".repeat(SafeYaml.MAX_BYTES + 100)), 422, "values-file-too-large");
		refused(upload("", "- a"), 422, "values-file-not-a-map");
		refused(upload("?name=../x.yaml", "a: 1"), 422, "values-file-name-invalid", "\"field\":\"name\"");
		refused(this.mvc.post()
			.uri(FILES)
			.contentType(MediaType.TEXT_PLAIN)
			.content("a: 1")
			.header("Authorization", basic("operator"))
			.exchange(), 415, "media-type-not-supported");
		assertThat(this.values.newest(ReleaseRef.of("local", "zymtrace", "backend"), 9)).isEmpty();
	}

	@Test
	void aViewerMayNotStoreAFile() {
		refused(this.mvc.post()
			.uri(FILES)
			.contentType(YAML)
			.content("a: 1")
			.header("Authorization", basic("viewer"))
			.exchange(), 403, "not-permitted", "OPERATOR or ADMIN");
	}

	@Test
	void anUnknownFileIsNotFound() {
		refused(get("/api/v1/values-files/" + new UUID(0, 1), "viewer"), 404, "values-file-not-found");
		refused(get("/api/v1/values-files/1", "viewer"), 400, "parameter-invalid");
	}

	private MvcTestResult upload(String query, String yaml) {
		return this.mvc.post()
			.uri(FILES + query)
			.contentType(YAML)
			.content(yaml)
			.header("Authorization", basic("operator"))
			.exchange();
	}

	private MvcTestResult json(String body) {
		return this.mvc.post()
			.uri(FILES)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.header("Authorization", basic("operator"))
			.exchange();
	}

	private MvcTestResult get(String uri, String user) {
		return this.mvc.get().uri(uri).header("Authorization", basic(user)).exchange();
	}

	private static void refused(MvcTestResult answer, int status, String type, String... contained) {
		assertThat(answer).hasStatus(status).bodyText().contains("/problems/" + type);
		for (String each : contained) {
			assertThat(answer).bodyText().contains(each);
		}
	}

	private static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":sandbox").getBytes(StandardCharsets.UTF_8));
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@ComponentScan(basePackages = { "io.upgradeconsole.access", "io.upgradeconsole.ui", "io.upgradeconsole.values" },
			excludeFilters = { @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
					@ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE,
							classes = { HelmDeployedValues.class, KeptValues.class }),
					@ComponentScan.Filter(type = FilterType.REGEX,
							pattern = "io\\.upgradeconsole\\.values\\.keys\\..*") })
	@ConfigurationPropertiesScan({ "io.upgradeconsole.access", "io.upgradeconsole.target", "io.upgradeconsole.values" })
	static class Slice {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		DeployedValues deployedValues() {
			return new DeployedValues() {

				@Override
				public String yaml(ReleaseRef release) {
					return "deployed: " + release + "\n";
				}

				@Override
				public Current current(ReleaseRef release) {
					if (release.name().value().equals("gone")) {
						throw Problem.notFound("release-unknown", "No such release", "It is gone.", "Choose another.")
							.asException();
					}
					return DEPLOYED;
				}

			};
		}

	}

}
