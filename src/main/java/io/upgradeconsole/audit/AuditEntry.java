package io.upgradeconsole.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * That somebody did something. Entries are only ever added, and each carries the hash of
 * the one before: see {@link CanonicalJson} for what is hashed.
 *
 * @param id its number, counted from 1 without a gap; {@code null} before it is stored
 * @param happenedAt when
 * @param actor who, by the name they signed in with
 * @param signedInBy how they signed in, empty for what the console did on its own
 * @param address where from, empty where unknown
 * @param action what, such as {@code plan-approved}
 * @param releaseRef on which release, empty where it is about none
 * @param planId the plan it is about, or {@code null}
 * @param operationId the operation it is about, or {@code null}
 * @param stagedUpgradeId the staged upgrade it is about, or {@code null}
 * @param digest the plan's digest or the values file's, empty where it is about neither
 * @param reason why, in the actor's words; may be empty
 * @param commands the exact argv of each command, as JSON
 * @param outcome how it ended
 * @param exitCode helm's, or {@code null}
 * @param verdict what the cluster said, empty where it was not asked
 * @param breakGlass whether it was done without a second person
 * @param previousHash the hash of the entry before, empty before it is stored
 * @param hash its own, empty before it is stored
 */
public record AuditEntry(@Id @Nullable Long id, Instant happenedAt, String actor, String signedInBy, String address,
		String action, String releaseRef, @Nullable UUID planId, @Nullable UUID operationId,
		@Nullable UUID stagedUpgradeId, String digest, String reason, String commands, String outcome,
		@Nullable Integer exitCode, String verdict, boolean breakGlass, String previousHash, String hash) {

	@PersistenceCreator
	public AuditEntry {
	}

	/** Something that was done with the approvals that it takes, or takes none. */
	public AuditEntry(@Nullable Long id, Instant happenedAt, String actor, String signedInBy, String address,
			String action, String releaseRef, @Nullable UUID planId, @Nullable UUID operationId,
			@Nullable UUID stagedUpgradeId, String digest, String reason, String commands, String outcome,
			@Nullable Integer exitCode, String verdict) {
		this(id, happenedAt, actor, signedInBy, address, action, releaseRef, planId, operationId, stagedUpgradeId,
				digest, reason, commands, outcome, exitCode, verdict, false, "", "");
	}

	/** The exact command lines, in their order. */
	public List<List<String>> argvs() {
		return argvs(this.commands);
	}

	static List<List<String>> argvs(String commands) {
		try {
			return CanonicalJson.JSON.readValue(commands, new TypeReference<List<List<String>>>() {
			});
		}
		catch (JacksonException ex) {
			// somebody has tampered with it; what they wrote is shown
			return List.of(List.of(commands));
		}
	}

	/**
	 * The entry as a line of an export: in the form in which it was hashed, with its
	 * hash.
	 */
	public String line() {
		return CanonicalJson.line(this);
	}

	/** This entry, marked as done without a second person. */
	AuditEntry asBreakGlass() {
		return new AuditEntry(this.id, this.happenedAt, this.actor, this.signedInBy, this.address, this.action,
				this.releaseRef, this.planId, this.operationId, this.stagedUpgradeId, this.digest, this.reason,
				this.commands, this.outcome, this.exitCode, this.verdict, true, this.previousHash, this.hash);
	}

	/** This entry as the next one of the chain. */
	AuditEntry after(ChainHead head) {
		AuditEntry next = numbered(head.entries() + 1, head.hash(), "");
		return next.numbered(head.entries() + 1, head.hash(), CanonicalJson.hash(next));
	}

	private AuditEntry numbered(long number, String before, String own) {
		return new AuditEntry(number, this.happenedAt.truncatedTo(ChronoUnit.MICROS), this.actor, this.signedInBy,
				this.address, this.action, this.releaseRef, this.planId, this.operationId, this.stagedUpgradeId,
				this.digest, this.reason, this.commands, this.outcome, this.exitCode, this.verdict, this.breakGlass,
				before, own);
	}

	static String commands(List<List<String>> argvs) {
		return CanonicalJson.JSON.writeValueAsString(argvs);
	}

}
