package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.VerifiedRevision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RollbackChoicesTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void theLastVerifiedRevisionIsProposedBeforeOneThatMerelyRan() {
		RollbackChoice choice = choice(Set.of(1), "4 deployed", "3 superseded", "2 failed", "1 superseded");
		assertThat(choice.proposed()).isEqualTo(new Revision(1));
		assertThat(choice.reason()).isEqualTo(
				"It is the last revision before 4 that was verified: all checks passed on 2026-11-22 12:00:00 UTC.");
		assertThat(standings(choice)).containsExactly("4 CURRENT", "3 RAN", "2 FAILED", "1 VERIFIED");
	}

	@Test
	void withoutAVerificationTheLastThatRanIsProposedAndItIsSaid() {
		RollbackChoice choice = choice(Set.of(), "3 deployed", "2 failed", "1 superseded");
		assertThat(choice.proposed()).isEqualTo(new Revision(1));
		assertThat(choice.reason()).startsWith("No earlier revision was verified.");
	}

	@Test
	void theNewestIsNeverProposedHoweverGoodItIs() {
		assertThat(choice(Set.of(1, 2), "2 deployed", "1 superseded").proposed()).isEqualTo(new Revision(1));
		RollbackChoice alone = choice(Set.of(1), "1 deployed");
		assertThat(alone.proposed()).isNull();
		assertThat(alone.targets()).hasSize(1);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(alone::required)
			.satisfies((refused) -> assertThat(refused.problem().type()).isEqualTo("no-rollback-target"));
	}

	@Test
	void whatSomebodyRolledBackFromIsNotProposed() {
		RollbackChoice choice = choice(Set.of(2), "3 deployed Rollback to 1", "2 superseded", "1 superseded");
		assertThat(choice.proposed()).isEqualTo(new Revision(1));
		assertThat(standings(choice)).containsExactly("3 CURRENT", "2 LEFT", "1 RAN");
	}

	@Test
	void neitherIsWhatSomebodyLeftByAnUpgrade() {
		RollbackChoice choice = choice(Map.of(new Revision(4), new Revision(2)), Set.of(2, 3), "4 deployed",
				"3 superseded", "2 superseded", "1 superseded");
		assertThat(choice.proposed()).isEqualTo(new Revision(2));
		assertThat(standings(choice)).containsExactly("4 CURRENT", "3 LEFT", "2 VERIFIED", "1 RAN");
	}

	@Test
	void aPendingReleaseReturnsToWhatIsDeployedAndNeverToAPendingRevision() {
		RollbackChoice choice = choice(Set.of(), "3 pending-upgrade", "2 deployed", "1 superseded");
		assertThat(choice.isPending()).isTrue();
		assertThat(choice.proposed()).isEqualTo(new Revision(2));
		assertThat(standings(choice)).containsExactly("2 CURRENT", "1 RAN");
	}

	@Test
	void aRecordThatCannotBeReadIsNoTarget() {
		List<HistoryEntry> history = List.of(entry("2 deployed"), entry("1 superseded"));
		RollbackChoice choice = RollbackChoices.choice(history, Map.of(new Revision(2), facts()), List.of(), Map.of());
		assertThat(standings(choice)).containsExactly("2 CURRENT");
		assertThat(choice.proposed()).isNull();
	}

	private static RollbackChoice choice(Set<Integer> verified, String... history) {
		return choice(Map.of(), verified, history);
	}

	private static RollbackChoice choice(Map<Revision, Revision> upgradesBack, Set<Integer> verified,
			String... history) {
		List<HistoryEntry> entries = Arrays.stream(history).map(RollbackChoicesTests::entry).toList();
		Map<Revision, ReleaseFacts> facts = new HashMap<>();
		entries.forEach((entry) -> facts.put(entry.revision(), facts()));
		return RollbackChoices.choice(entries, facts,
				verified.stream()
					.map((revision) -> new VerifiedRevision(new Revision(revision),
							new VerifiedRevision.Run(UUID.randomUUID(), NOON, "operator"), null))
					.toList(),
				upgradesBack);
	}

	private static HistoryEntry entry(String text) {
		String[] words = text.split(" ", 3);
		return new HistoryEntry(new Revision(Integer.parseInt(words[0])), words[1], NOON, "26.5.0", "26.5.0",
				(words.length > 2) ? words[2] : "Upgrade complete");
	}

	private static ReleaseFacts facts() {
		return new ReleaseFacts("backend", "26.5.0", "26.5.0", "zymtrace", Map.of(), Map.of("web", "r/web:26.5.0"),
				Map.of(), "", Set.of());
	}

	private static List<String> standings(RollbackChoice choice) {
		return choice.targets().stream().map((target) -> target.revision() + " " + target.standing()).toList();
	}

}
