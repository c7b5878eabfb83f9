package io.upgradeconsole.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.ReleaseRef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trail of which it is known what each filter must find, on whichever database.
 */
final class SearchedTrail {

	private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.FORM, null);

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "searched", "backend");

	private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

	private static final UUID OPERATION = new UUID(7, 7);

	private static final int ENTRIES = 500;

	private final AuditSearch search;

	private final long before;

	SearchedTrail(AuditedConsole console) {
		this.search = console.part(AuditSearch.class);
		this.before = console.part(AuditChain.class).head().entries();
		AuditChain chain = console.part(AuditChain.class);
		for (int number = 0; number < ENTRIES; number++) {
			AuditEntry entry = new AuditEntry(null, BEGIN.plusSeconds(3600L * number),
					(number % 3 == 0) ? "grace" : "ada", "FORM", "",
					(number % 5 == 0) ? "searched-approved" : "searched-ended",
					(number % 2 == 0) ? RELEASE.toString() : "local/other/backend", null,
					(number < 3) ? OPERATION : null, null, "", "Ticket OPS-" + number,
					AuditEntry
						.commands(List.of(List.of("helm", "--set", "services.common.imageTag=26.8." + number % 7))),
					(number % 50 == 0) ? "FAILED" : "ENDED", 0, "");
			chain.append((number % 100 == 0) ? entry.asBreakGlass() : entry);
		}
	}

	/** Each filter alone, some together, and all pages of each. */
	void findsWhatEachFilterLeaves() {
		AuditFilter none = AuditFilter.NONE;
		assertFinds(filter("grace", null, null, null, false, ""), (number) -> number % 3 == 0);
		assertFinds(filter(null, RELEASE, null, null, false, ""), (number) -> number % 2 == 0);
		assertFinds(filter(null, null, "searched-approved", null, false, ""), (number) -> number % 5 == 0);
		assertFinds(filter(null, null, null, "FAILED", false, ""), (number) -> number % 50 == 0);
		assertFinds(filter(null, null, null, null, true, ""), (number) -> number % 100 == 0);
		assertFinds(filter("grace", RELEASE, "searched-approved", "ENDED", false, ""),
				(number) -> number % 30 == 0 && number % 50 != 0);
		assertFinds(filter(null, null, null, null, false, "ops-77"), (number) -> number == 77);
		assertFinds(filter(null, null, null, null, false, "26.8.3"), (number) -> number % 7 == 3);
		assertFinds(filter("grace", null, null, null, false, "IMAGETAG, 26.8.3!"),
				(number) -> number % 3 == 0 && number % 7 == 3);
		assertFinds(filter(null, null, null, null, false, "26.8.3 ops-4"), (number) -> false);
		assertFinds(AuditFilter.ofOperation(OPERATION), (number) -> number < 3);
		assertFinds(new AuditFilter(null, null, null, null, at(100), at(160), false, null, null, ""),
				(number) -> number >= 100 && number < 160);
		assertFinds(new AuditFilter("ada", null, null, null, at(490), null, false, null, null, "helm"),
				(number) -> number >= 490 && number % 3 != 0);
		assertThat(this.search.find(none, 0, Long.MAX_VALUE, 5000, true))
			.hasSizeGreaterThanOrEqualTo((int) this.before + ENTRIES);
	}

	/** Pages of the whole trail are found by their numbers, and stay what they were. */
	void pagesByNumberAndFromAnEntryOn() {
		AuditPage first = this.search.page(1, AUDITOR);
		long total = first.total();
		assertThat(first.entries()).hasSize(AuditPage.SIZE);
		assertThat(first.newer()).isNull();
		AuditPage third = this.search.page(3, AUDITOR);
		assertThat(third.page()).isEqualTo(3);
		assertThat(numbers(third.entries()).get(0)).isEqualTo(total - 2 * AuditPage.SIZE);
		assertThat(this.search.after(AuditFilter.NONE, third.newer(), AUDITOR).newer())
			.isEqualTo(total - AuditPage.SIZE);
		AuditPage last = this.search.page(Long.MAX_VALUE, AUDITOR);
		assertThat(last.older()).isNull();
		assertThat(last.page()).isEqualTo(last.pages());
		assertThat(numbers(this.search.after(AuditFilter.NONE, 0, AUDITOR).entries())).contains(1L).hasSize(50);
		assertThat(this.search.before(AuditFilter.NONE, 1L, AUDITOR).newer()).as("on no page").isEqualTo(0L);
	}

	private void assertFinds(AuditFilter filter, java.util.function.IntPredicate matching) {
		List<Long> expected = new ArrayList<>();
		for (int number = ENTRIES - 1; number >= 0; number--) {
			if (matching.test(number)) {
				expected.add(this.before + number + 1);
			}
		}
		List<Long> found = new ArrayList<>();
		AuditPage page = this.search.before(filter, null, AUDITOR);
		found.addAll(numbers(page.entries()));
		while (page.older() != null) {
			List<Long> above = numbers(page.entries());
			page = this.search.before(filter, page.older(), AUDITOR);
			found.addAll(numbers(page.entries()));
			assertThat(numbers(this.search.after(filter, page.newer(), AUDITOR).entries())).as("and back")
				.isEqualTo(above);
		}
		assertThat(found).as(filter.words()).isEqualTo(expected);
		assertThat(numbers(this.search.find(filter, 0, Long.MAX_VALUE, 5000, true))).as("oldest first")
			.containsExactlyInAnyOrderElementsOf(expected)
			.isSorted();
	}

	private static List<Long> numbers(List<AuditEntry> entries) {
		return entries.stream().map(AuditEntry::id).toList();
	}

	private static Instant at(int number) {
		return BEGIN.plusSeconds(3600L * number);
	}

	private static AuditFilter filter(String actor, ReleaseRef release, String action, String outcome,
			boolean breakGlass, String text) {
		return new AuditFilter(actor, release, action, outcome, null, null, breakGlass, null, null, text);
	}

}
