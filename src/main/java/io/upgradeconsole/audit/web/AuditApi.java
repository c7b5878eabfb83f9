package io.upgradeconsole.audit.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.audit.ChainFault;
import io.upgradeconsole.audit.ChainHead;
import io.upgradeconsole.audit.ChainVerdict;
import io.upgradeconsole.audit.ChainVerifier;
import io.upgradeconsole.ui.ClusterMarks;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The trail over the API.
 */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

	/** How many entries an answer holds at most. */
	private static final int LISTED = 100;

	private final AuditSearch search;

	private final ChainVerifier verifier;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	AuditApi(AuditSearch search, ChainVerifier verifier, ClusterMarks clusters, CurrentActor actor) {
		this.search = search;
		this.verifier = verifier;
		this.clusters = clusters;
		this.actor = actor;
	}

	record EntryReply(@Nullable Long id, Instant at, String actor, String signedInBy, String address, String action,
			String release, boolean production, @Nullable UUID planId, @Nullable UUID operationId,
			@Nullable UUID stagedUpgradeId, String digest, String reason, List<List<String>> commands, String outcome,
			@Nullable Integer exitCode, String verdict, boolean breakGlass, String previousHash, String hash) {

		static EntryReply of(AuditEntry entry, boolean production) {
			return new EntryReply(entry.id(), entry.happenedAt(), entry.actor(), entry.signedInBy(), entry.address(),
					entry.action(), entry.releaseRef(), production, entry.planId(), entry.operationId(),
					entry.stagedUpgradeId(), entry.digest(), entry.reason(), entry.argvs(), entry.outcome(),
					entry.exitCode(), entry.verdict(), entry.breakGlass(), entry.previousHash(), entry.hash());
		}

	}

	@GetMapping
	List<EntryReply> newest(@ModelAttribute AuditRequest request,
			@RequestParam(required = false) @Nullable Long before) {
		return this.search.newest(request.filter(), before, LISTED, this.actor.get())
			.stream()
			.map(this::reply)
			.toList();
	}

	@GetMapping("/{number}")
	EntryReply one(@PathVariable long number) {
		return this.search.entry(number, this.actor.get()).map(this::reply).orElseThrow(UnknownEntry::exception);
	}

	/** By what the cluster is now: what an entry was written with says nothing of it. */
	private EntryReply reply(AuditEntry entry) {
		return EntryReply.of(entry, this.clusters.at(EntryViews.release(entry)).production());
	}

	record VerificationReply(boolean intact, long entries, ChainHead head, @Nullable String signature,
			@Nullable FaultReply fault, Instant at, Duration took) {

		static VerificationReply of(ChainVerdict verdict) {
			return new VerificationReply(verdict.isIntact(), verdict.intact(), verdict.head(), verdict.signature(),
					FaultReply.of(verdict.fault()), verdict.at(), verdict.took());
		}

	}

	record FaultReply(ChainFault.Kind kind, long entry, String title, String detail) {

		static @Nullable FaultReply of(@Nullable ChainFault fault) {
			return (fault != null) ? new FaultReply(fault.kind(), fault.entry(), fault.title(), fault.words()) : null;
		}

	}

	@GetMapping("/verification")
	VerificationReply verify() {
		return VerificationReply.of(this.verifier.verify(this.actor.get()));
	}

}
