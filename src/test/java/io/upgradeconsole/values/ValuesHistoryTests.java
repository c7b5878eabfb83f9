package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Page;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RecordApplicationEvents
@SpringBootTest(classes = ValuesFilesApiTests.Slice.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:history",
				"management.endpoint.health.validate-group-membership=false", "console.access.users[0].name=viewer",
				"console.access.users[0].roles=VIEWER",
				"console.access.users[0].password=$2a$04$abcdefghijklmnopqrstuuCi9cGCVFPWq6Yz3EZtMu0aKQXFRX5b2" })
class ValuesHistoryTests {

	private static final Actor VIEWER = actor("viewer", Role.VIEWER);

	private static final Actor OPERATOR = actor("operator", Role.OPERATOR);

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	@TempDir
	static Path data;

	@Autowired
	private ValuesHistory history;

	@Autowired
	private ValuesService values;

	@Autowired
	private JdbcAggregateTemplate template;

	private final ReleaseRef release = ReleaseRef.of("local", "zymtrace", "backend");

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("console.data-dir", data::toString);
	}

	@BeforeEach
	void clear(@Autowired JdbcClient database) {
		for (String table : List.of("values_version", "values_file_content", "values_file")) {
			database.sql("delete from " + table).update();
		}
	}

	@Test
	void aThousandVersionsAreReadFiftyAtATimeEachWithTheNameItIsKeptUnder() {
		UUID before = null;
		for (int number = 1; number <= 1000; number++) {
			before = version(number, "a: " + number + "\n", before);
		}
		Page<StoredValues> newest = this.history.versions(this.release, 0, VIEWER);
		assertThat(newest.getTotalElements()).isEqualTo(1000);
		assertThat(newest.getContent()).hasSize(50);
		assertThat(newest.getContent().get(0).isCurrent()).isTrue();
		assertThat(newest.getContent().get(0).name()).isEqualTo("acme.yaml");
		assertThat(newest.getContent().get(1).isCurrent()).isFalse();
		// it was replaced when version 1000 was kept, a thousand seconds after noon
		assertThat(newest.getContent().get(1).name()).isEqualTo("acme.yaml.bak.20261122-121640");
		Page<StoredValues> oldest = this.history.versions(this.release, 19, VIEWER);
		assertThat(oldest.hasNext()).isFalse();
		assertThat(oldest.getContent().get(49).title()).isEqualTo("version 1");
		assertThat(this.history.files(this.release, 3, VIEWER).getContent()).hasSize(50);
		assertThat(this.history.all(this.release, VIEWER)).hasSize(1000);
	}

	@Test
	void twoFilesAreComparedTheOlderFirstWhicheverIsNamedFirst() {
		UUID first = version(1, "# ours\nhost: x\npassword: hunter2-hunter2\n", null);
		UUID second = version(2, "host: y\npassword: hunter3-hunter3\n", first);
		for (ComparedValues compared : List.of(this.history.compare(first, second, VIEWER),
				this.history.compare(second, first, VIEWER))) {
			assertThat(compared.before().title()).isEqualTo("version 1");
			assertThat(compared.keys().changes()).extracting((change) -> change.path() + " " + change.kind())
				.containsExactly("host CHANGED", "password CHANGED");
			assertThat(compared.unified()).isEqualTo("""
					--- acme.yaml.bak.20261122-120002
					+++ acme.yaml
					@@ -1,3 +1,2 @@
					-# ours
					-host: x
					-password: [masked]
					+host: y
					+password: [masked]
					""");
		}
		UUID elsewhere = file(ReleaseRef.of("local", "other", "backend"), "a: 1\n").id();
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.history.compare(first, elsewhere, VIEWER))
			.satisfies((refused) -> assertThat(refused.problem().type()).isEqualTo("values-file-not-found"));
	}

	@Test
	void whatIsReadIsMaskedAndSaysSoAndIsNoValuesFile() {
		ValuesFile file = file(this.release, "# of ada\npassword: hunter2-hunter2\nnote: hunter2-hunter2\n");
		String text = new String(this.history.masked(file), StandardCharsets.UTF_8);
		assertThat(text).startsWith("# Secrets are hidden in this copy.")
			.contains("# of ada\npassword: [masked]\nnote: [masked]\n")
			.doesNotContain("hunter2");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.values.upload(this.release, null, text.getBytes(StandardCharsets.UTF_8), OPERATOR))
			.satisfies((refused) -> assertThat(refused.problem().type()).isEqualTo("values-file-masked"));
	}

	@Test
	void aSecretOfTheReleaseIsHiddenWhereverInAFileItStands() {
		version(1, "password: hunter2-hunter2\n", null);
		ValuesFile file = file(this.release, "kept: hunter2-hunter2\ndeployed: before-1234\n");
		assertThat(this.history.masked(file)).asString().contains("kept: [masked]\ndeployed: [masked]\n");
		assertThat(this.history.compare(file.id(), file(this.release, "a: before-1234\n").id(), VIEWER).unified())
			.contains("+a: [masked]")
			.doesNotContain("before-1234");
	}

	@Test
	void secretsLeaveWithWhoMayTakeThemAndTheTrailHearsOfIt(ApplicationEvents events) {
		ValuesFile file = file(this.release, "password: hunter2-hunter2\n");
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.history.inClear(file, VIEWER))
			.satisfies((refused) -> assertThat(refused.problem().type()).isEqualTo("not-permitted"));
		assertThat(events.stream(ValuesDownloaded.class)).isEmpty();
		assertThat(this.history.inClear(file, OPERATOR)).asString().isEqualTo("password: hunter2-hunter2\n");
		assertThat(events.stream(ValuesDownloaded.class)).containsExactly(new ValuesDownloaded(file, OPERATOR));
	}

	@Test
	void aFileWithoutANameGetsThatOfTheNewestVersion() {
		byte[] yaml = "a: 1\n".getBytes(StandardCharsets.UTF_8);
		assertThat(this.values.upload(this.release, " ", yaml, OPERATOR).name()).isEqualTo(ValuesFileName.DEFAULT);
		version(1, "a: 1\n", null);
		assertThat(this.values.upload(this.release, null, yaml, OPERATOR).name()).hasToString("acme.yaml");
		assertThat(this.values.reconstruct(this.release, null, OPERATOR).name()).hasToString("acme.yaml");
	}

	private ValuesFile file(ReleaseRef of, String yaml) {
		return this.values.store(of, new ValuesFileName("acme.yaml"), yaml.getBytes(StandardCharsets.UTF_8),
				ValuesFile.Origin.KEPT, "operator");
	}

	private UUID version(int number, String yaml, @Nullable UUID replaces) {
		ValuesFile file = file(this.release, yaml);
		VerifiedOperation after = new VerifiedOperation(UUID.randomUUID(), "Images to 26.5.1", this.release,
				new Revision(number + 1), "26.5.0", "26.5.1", null, "operator");
		this.template.insert(ValuesVersion.of(file, number, after, replaces, NOON.plusSeconds(number)));
		return file.id();
	}

	private static Actor actor(String name, Role role) {
		return new Actor(name, Set.of(role), Actor.SignedInBy.BASIC, null);
	}

}
