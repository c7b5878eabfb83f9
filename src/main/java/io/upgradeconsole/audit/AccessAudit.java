package io.upgradeconsole.audit;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Deed;
import io.upgradeconsole.access.DeedDenied;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who was refused what. A refusal ends the publisher's transaction, so its entry is
 * written in one of its own.
 */
@Component
class AccessAudit {

	private final AuditChain chain;

	private final TransactionTemplate apart;

	private final Clock clock;

	AccessAudit(AuditChain chain, PlatformTransactionManager transactions, Clock clock) {
		this.chain = chain;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	@EventListener
	void on(DeedDenied event) {
		Deed deed = event.deed();
		Actor actor = deed.actor();
		this.apart.executeWithoutResult((status) -> this.chain
			.append(new AuditEntry(null, this.clock.instant(), actor.name(), AuditTrail.signedInBy(actor),
					AuditTrail.address(actor), "permission-denied", Objects.toString(deed.release(), ""), null, null,
					null, "", "", AuditEntry.commands(List.of()), "DENIED", null, "May not " + deed.words() + ".")));
	}

}
