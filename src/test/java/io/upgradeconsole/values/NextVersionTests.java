package io.upgradeconsole.values;

import java.time.Instant;
import java.util.Map;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.ValuesFile.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NextVersionTests {

	private static final Map<String, Object> IN_FORCE = Map.of("host", "x");

	private static final Map<String, Object> OTHER = Map.of("host", "y");

	private static final NextVersion.Known NEWEST = version("acme.yaml", "1", IN_FORCE);

	@Test
	void theFirstFileHasTheNameThatTheRunbookGivesIt() {
		assertThat(NextVersion.of(IN_FORCE, null, null)).isEqualTo(new NextVersion(null, ValuesFileName.DEFAULT));
	}

	@Test
	void theNameOfTheFileThatWasUsedLastStays() {
		assertThat(NextVersion.of(OTHER, NEWEST, null).name()).hasToString("acme.yaml");
		assertThat(NextVersion.of(OTHER, NEWEST, given("mine.yaml", "2", IN_FORCE)).name()).hasToString("mine.yaml");
		assertThat(NextVersion.of(OTHER, NEWEST, version("old.yaml", "2", IN_FORCE)).name()).hasToString("old.yaml");
	}

	@Test
	void aFileThatWasReadBackFromTheReleaseNamesNothingUnlessThereIsNothingElse() {
		NextVersion.Known readBack = known(Origin.RECONSTRUCTED, "values.yaml", "2", IN_FORCE, false);
		assertThat(NextVersion.of(OTHER, NEWEST, readBack).name()).hasToString("acme.yaml");
		assertThat(NextVersion.of(OTHER, null, readBack)).isEqualTo(new NextVersion(null, readBack.file().name()));
		NextVersion.Known once = known(Origin.EARLIER, "back-to-revision-1.yaml", "2", IN_FORCE, false);
		assertThat(NextVersion.of(IN_FORCE, null, once)).isEqualTo(new NextVersion(null, ValuesFileName.DEFAULT));
	}

	@Test
	void nothingChangesWhereTheNewestVersionSaysWhatIsInForce() {
		assertThat(NextVersion.of(IN_FORCE, NEWEST, null).asIs()).isEqualTo(NEWEST.file());
		assertThat(NextVersion.of(IN_FORCE, NEWEST, NEWEST).asIs()).isEqualTo(NEWEST.file());
		// part of what is in force, sent under the same name
		assertThat(NextVersion.of(IN_FORCE, NEWEST, given("acme.yaml", "2", OTHER)).asIs()).isEqualTo(NEWEST.file());
		// the same content, sent once more
		assertThat(NextVersion.of(IN_FORCE, NEWEST, given("acme.yaml", "1", IN_FORCE)).asIs()).isEqualTo(NEWEST.file());
	}

	@Test
	void aGivenFileThatSaysWhatIsInForceIsKeptAsItWasWritten() {
		NextVersion.Known given = given("acme.yaml", "2", IN_FORCE);
		assertThat(NextVersion.of(IN_FORCE, NEWEST, given)).isEqualTo(new NextVersion(given.file(), name("acme.yaml")));
		assertThat(NextVersion.of(IN_FORCE, null, given).asIs()).isEqualTo(given.file());
	}

	@Test
	void aGivenFileThatDoesNotSayItAllGivesWayToHelmsWords() {
		assertThat(NextVersion.of(IN_FORCE, version("acme.yaml", "1", OTHER), given("acme.yaml", "2", OTHER)))
			.isEqualTo(new NextVersion(null, name("acme.yaml")));
	}

	@Test
	void anEarlierVersionThatIsInForceAgainBecomesANewOne() {
		NextVersion.Known earlier = version("acme.yaml", "1", OTHER);
		assertThat(NextVersion.of(OTHER, NEWEST, earlier)).isEqualTo(new NextVersion(null, name("acme.yaml")));
	}

	@Test
	void aVersionThatCannotBeOpenedAnyMoreGivesWayToANewOne() {
		NextVersion.Known sealed = known(Origin.KEPT, "acme.yaml", "1", null, true);
		assertThat(NextVersion.of(IN_FORCE, sealed, null)).isEqualTo(new NextVersion(null, name("acme.yaml")));
	}

	@Test
	void anotherNameIsANewVersion() {
		assertThat(NextVersion.of(IN_FORCE, NEWEST, version("old.yaml", "2", OTHER)))
			.isEqualTo(new NextVersion(null, name("old.yaml")));
	}

	@Test
	void theOneBeforeIsKeptUnderItsNameAndTheTime() {
		assertThat(BackupName.of("acme.yaml", Instant.parse("2026-11-22T18:03:29.999Z")))
			.isEqualTo("acme.yaml.bak.20261122-180329");
	}

	private static ValuesFileName name(String name) {
		return new ValuesFileName(name);
	}

	private static NextVersion.Known version(String name, String sha256, Map<String, Object> values) {
		return known(Origin.KEPT, name, sha256, values, true);
	}

	private static NextVersion.Known given(String name, String sha256, Map<String, Object> values) {
		return known(Origin.UPLOADED, name, sha256, values, false);
	}

	private static NextVersion.Known known(Origin origin, String name, String sha256,
			@Nullable Map<String, Object> values, boolean version) {
		return new NextVersion.Known(ValuesFile.of(ReleaseRef.of("local", "ns", "backend"), name(name), sha256, origin,
				Instant.EPOCH, "operator"), version, values);
	}

}
