package io.upgradeconsole.verification;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationOutcomesTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "zymtrace", "backend");

	private static final ReleaseRef OTHER = ReleaseRef.of("local", "staging", "backend");

	private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

	private static JdbcClient database;

	private static final ReleaseRef NEVER = ReleaseRef.of("local", "never", "backend");

	private static VerificationOutcomes outcomes;

	@BeforeAll
	static void store() {
		JdbcDataSource source = new JdbcDataSource();
		source.setUrl("jdbc:h2:mem:outcomes;DB_CLOSE_DELAY=-1");
		Flyway.configure()
			.dataSource(source)
			.locations("classpath:db/migration", "classpath:db/vendor/h2")
			.load()
			.migrate();
		database = JdbcClient.create(source);
		outcomes = new VerificationOutcomes(database);
		verification(RELEASE, "first", "PASSED", 0);
		verification(RELEASE, "second", "FAILED", 1);
		verification(RELEASE, "", "UNDECIDED", 2);
		verification(OTHER, "first", "FAILED", 3);
		verification(OTHER, "first", "PASSED", 4);
	}

	@Test
	void theNewestOfEachReleaseThatCameToAVerdictCounts() {
		Map<ReleaseRef, Outcome> newest = outcomes.newest(List.of(RELEASE, NEVER, OTHER));
		assertThat(newest).containsOnlyKeys(RELEASE, OTHER);
		assertThat(newest.get(RELEASE).isOf("second")).isTrue();
		assertThat(newest.get(RELEASE).passed()).isFalse();
		assertThat(newest.get(OTHER).passed()).isTrue();
	}

	@Test
	void oneReleaseIsToldAsInTheListOfAll() {
		assertThat(outcomes.newest(OTHER)).contains(outcomes.newest(List.of(RELEASE, OTHER)).get(OTHER));
		assertThat(outcomes.newest(NEVER)).isEmpty();
	}

	@Test
	void noReleaseIsForgottenWhereManyAreAskedAbout() {
		List<ReleaseRef> many = new ArrayList<>(Collections.nCopies(120, NEVER));
		many.add(OTHER);
		assertThat(outcomes.newest(many)).containsOnlyKeys(OTHER);
		assertThat(outcomes.newest(List.of())).isEmpty();
	}

	@Test
	void anIndexHoldsAllThatIsAsked() {
		assertThat(
				database.sql("explain " + VerificationOutcomes.NEWEST).param("local/a/b").query(String.class).single())
			.contains("VERIFICATION_RECORD");
	}

	private static void verification(ReleaseRef release, String record, String state, int hour) {
		database
			.sql("insert into verification (id, release_ref, revision, record_uid, requested_by, started_at, state,"
					+ " lease_until, progress, version) values (?, ?, 1, ?, 'ada', ?, ?, ?, '', 0)")
			.params(UUID.randomUUID(), release.toString(), record, NOON.plusHours(hour), state, NOON.plusHours(hour))
			.update();
	}

}
