package io.upgradeconsole.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says whether the trail still is what the console wrote, and where it is not.
 */
@Service
public class ChainVerifier {

	private final ChainReader entries;

	private final AuditChain chain;

	private final ChainSigner signer;

	private final JdbcClient database;

	private final Permissions permissions;

	private final Clock clock;

	ChainVerifier(ChainReader entries, AuditChain chain, ChainSigner signer, JdbcClient database,
			Permissions permissions, Clock clock) {
		this.entries = entries;
		this.chain = chain;
		this.signer = signer;
		this.database = database;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** Walks along the whole chain; entries may be added meanwhile. */
	public ChainVerdict verify(Actor actor) {
		this.permissions.require(actor, Action.VERIFY_AUDIT);
		Instant begun = this.clock.instant();
		ChainHead noted = this.chain.head();
		ChainWalk walk = new ChainWalk();
		ChainFault fault = walk(walk, noted.entries());
		if (fault == null) {
			fault = walk.end(noted);
		}
		if (fault == null) {
			fault = beyond();
		}
		return new ChainVerdict(walk.reached().entries(), noted, this.signer.sign(noted), fault, begun,
				Duration.between(begun, this.clock.instant()));
	}

	private @Nullable ChainFault walk(ChainWalk walk, long last) {
		long after = Long.MIN_VALUE;
		while (true) {
			List<AuditEntry> batch = this.entries.next(after, last);
			if (batch.isEmpty()) {
				return null;
			}
			// hashes depend on nothing; only their order is walked along
			for (ChainLink link : batch.parallelStream().map(ChainLink::of).toList()) {
				ChainFault fault = walk.next(link, (hash) -> elsewhere(hash, link.number()));
				if (fault != null) {
					return fault;
				}
				after = link.number();
			}
		}
	}

	/** Where the chain ends as it is noted by now holds what was added meanwhile. */
	private @Nullable ChainFault beyond() {
		return this.database
			.sql("select min(id) from audit_entry where id > (select coalesce(max(entries), 0) from audit_head)")
			.query(Long.class)
			.optional()
			.map(ChainFault::added)
			.orElse(null);
	}

	private OptionalLong elsewhere(String before, long here) {
		return this.database.sql("select min(id) from audit_entry where previous_hash = ? and id <> ?")
			.params(before, here)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElse(OptionalLong.empty());
	}

}
