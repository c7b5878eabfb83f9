package io.upgradeconsole.audit.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Composes the page of one entry.
 */
@Component
class AuditEntryViews {

	/** An operation leaves some thirty. */
	private static final int RELATED = 200;

	private final AuditSearch search;

	AuditEntryViews(AuditSearch search) {
		this.search = search;
	}

	/** The entry of this number, with all that belongs to it. */
	AuditEntryView view(long number, Actor reader) {
		AuditEntry entry = this.search.entry(number, reader).orElseThrow(UnknownEntry::exception);
		AuditFilter others = others(entry);
		List<AuditEntry> related = (others != null) ? this.search.oldest(others, 0, RELATED + 1, reader) : List.of();
		return new AuditEntryView(EntryViews.entry(entry), facts(entry), exists(number - 1, reader),
				exists(number + 1, reader), EntryViews.id(entry.planId()),
				related.stream().limit(RELATED).map((each) -> related(each, number)).toList(), related.size() > RELATED,
				entry.line());
	}

	private @Nullable Long exists(long number, Actor reader) {
		return this.search.entry(number, reader).isPresent() ? Long.valueOf(number) : null;
	}

	private static @Nullable AuditFilter others(AuditEntry entry) {
		if (entry.planId() != null) {
			return AuditFilter.ofPlan(entry.planId());
		}
		return (entry.operationId() != null) ? AuditFilter.ofOperation(entry.operationId()) : null;
	}

	private static AuditEntryView.Related related(AuditEntry entry, long here) {
		return new AuditEntryView.Related(EntryViews.number(entry), Moment.of(entry.happenedAt()), entry.actor(),
				EntryViews.action(entry), EntryViews.outcome(entry),
				entry.verdict().isEmpty() ? entry.reason() : entry.verdict(), EntryViews.number(entry) == here);
	}

	private static List<Fact> facts(AuditEntry entry) {
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.of("By", entry.actor()));
		facts.add(Fact.of("Signed in", signedIn(entry)));
		facts.add(Fact.of("From", entry.address().isEmpty() ? "the console itself" : entry.address()));
		if (!entry.digest().isEmpty()) {
			facts.add(Fact.of("Digest", entry.digest()));
		}
		facts.add(Fact.of("Hash", entry.hash()));
		facts.add(Fact.of("Hash of the entry before", entry.previousHash()));
		return facts;
	}

	private static String signedIn(AuditEntry entry) {
		return switch (entry.signedInBy()) {
			case "" -> "earlier; the console went on by itself";
			case "EARLIER" -> "earlier, when they began what the console went on with";
			case "FORM" -> "by the sign-in page";
			case "BASIC" -> "by HTTP Basic";
			case "OIDC" -> "by the identity provider";
			default -> entry.signedInBy().startsWith("TOKEN ") ? "by the token" + entry.signedInBy().substring(5)
					: entry.signedInBy();
		};
	}

}
