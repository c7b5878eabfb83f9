package io.upgradeconsole.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds entries of the trail, a page at a time, from a number on: an entry that is added
 * meanwhile moves none, and the last page takes no longer than the first.
 */
@Service
public class AuditSearch {

	/**
	 * How far an entry's time may be from that of entries beside it: it is read before
	 * the entry waits for its turn, by whichever replica writes it.
	 */
	private static final Duration OUT_OF_TURN = Duration.ofHours(1);

	private final JdbcClient database;

	private final QueryPlans plans;

	private final AuditChain chain;

	private final ChainSigner signer;

	private final Permissions permissions;

	AuditSearch(JdbcClient database, QueryPlans plans, AuditChain chain, ChainSigner signer, Permissions permissions) {
		this.database = database;
		this.plans = plans;
		this.chain = chain;
		this.signer = signer;
		this.permissions = permissions;
	}

	/**
	 * The newest of the entries that the filter leaves.
	 * @param before only those older than the one of this number, or {@code null}
	 */
	public AuditPage before(AuditFilter filter, @Nullable Long before, Actor actor) {
		List<AuditEntry> found = newest(filter, before, AuditPage.SIZE + 1, actor);
		List<AuditEntry> shown = first(found);
		boolean newer = before != null && !find(filter, before - 1, Long.MAX_VALUE, 1, true).isEmpty();
		return new AuditPage(shown, (found.size() > shown.size()) ? number(shown.get(shown.size() - 1)) : null,
				newer ? (shown.isEmpty() ? Long.valueOf(before - 1) : number(shown.get(0))) : null,
				this.chain.head().entries());
	}

	/**
	 * The oldest of the entries that the filter leaves, and that are newer than the one
	 * of this number.
	 */
	public AuditPage after(AuditFilter filter, long after, Actor actor) {
		this.permissions.require(actor, Action.READ_AUDIT);
		List<AuditEntry> found = find(filter, after, Long.MAX_VALUE, AuditPage.SIZE + 1, true);
		List<AuditEntry> shown = new ArrayList<>(first(found));
		Collections.reverse(shown);
		boolean older = !find(filter, 0, after + 1, 1, false).isEmpty();
		return new AuditPage(List.copyOf(shown),
				older ? (shown.isEmpty() ? Long.valueOf(after + 1) : number(shown.get(shown.size() - 1))) : null,
				(found.size() > shown.size()) ? number(shown.get(0)) : null, this.chain.head().entries());
	}

	/** A page of the whole trail by its number, counted from the newest. */
	public AuditPage page(long page, Actor actor) {
		long total = this.chain.head().entries();
		long last = new AuditPage(List.of(), null, null, total).pages();
		long wanted = Math.max(1, Math.min(page, last));
		return before(AuditFilter.NONE, (wanted == 1) ? null : AuditPage.before(wanted, total), actor);
	}

	/** The entry of this number. */
	public Optional<AuditEntry> entry(long number, Actor actor) {
		this.permissions.require(actor, Action.READ_AUDIT);
		return find(AuditFilter.NONE, number - 1, number + 1, 1, true).stream().findFirst();
	}

	/**
	 * The last entries that the filter leaves, newest first.
	 * @param before only those older than the one of this number, or {@code null}
	 */
	public List<AuditEntry> newest(AuditFilter filter, @Nullable Long before, int limit, Actor actor) {
		this.permissions.require(actor, Action.READ_AUDIT);
		return find(filter, 0, (before != null) ? before : Long.MAX_VALUE, limit, false);
	}

	/**
	 * The first entries that the filter leaves, oldest first.
	 * @param after only those newer than the one of this number
	 */
	public List<AuditEntry> oldest(AuditFilter filter, long after, int limit, Actor actor) {
		this.permissions.require(actor, Action.READ_AUDIT);
		return find(filter, after, Long.MAX_VALUE, limit, true);
	}

	/** Where the trail ends at this moment. */
	public SignedHead head(Actor actor) {
		this.permissions.require(actor, Action.READ_AUDIT);
		ChainHead head = this.chain.head();
		return new SignedHead(head, this.signer.sign(head));
	}

	/** The entries that the filter leaves between these numbers, the ends left out. */
	List<AuditEntry> find(AuditFilter filter, long after, long before, int limit, boolean ascending) {
		return this.plans.ofThese(() -> read(filter, after, before, limit, ascending));
	}

	private List<AuditEntry> read(AuditFilter filter, long after, long before, int limit, boolean ascending) {
		AuditQuery query = AuditQuery.of(filter);
		return this.database.sql(query.sql(ascending))
			.params(query.parameters(Math.max(after, lowest(filter)), Math.min(before, highest(filter)), limit))
			.query((row, number) -> ChainReader.entry(row))
			.list();
	}

	/** A number that is below those of all entries of the filter's times. */
	private long lowest(AuditFilter filter) {
		return (filter.from() == null) ? 0
				: beside("select id from audit_entry where happened_at < ? order by happened_at desc, id desc limit 1",
						filter.from().minus(OUT_OF_TURN))
					.orElse(0L);
	}

	/** A number that is above those of all entries of the filter's times. */
	private long highest(AuditFilter filter) {
		return (filter.to() == null) ? Long.MAX_VALUE
				: beside("select id from audit_entry where happened_at >= ? order by happened_at, id limit 1",
						filter.to().plus(OUT_OF_TURN))
					.orElse(Long.MAX_VALUE);
	}

	private Optional<Long> beside(String sql, Instant time) {
		return this.database.sql(sql).param(time.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
	}

	private static List<AuditEntry> first(List<AuditEntry> found) {
		return found.subList(0, Math.min(found.size(), AuditPage.SIZE));
	}

	private static Long number(AuditEntry entry) {
		return Objects.requireNonNull(entry.id());
	}

}
