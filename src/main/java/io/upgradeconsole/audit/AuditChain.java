package io.upgradeconsole.audit;

import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to add an entry. Each carries the hash of the one before, so none can be
 * changed, removed or moved unnoticed. One row that says where the chain ends is locked
 * meanwhile: writers, also those of another replica, take turns.
 */
@Component
class AuditChain {

	private final JdbcClient database;

	private final JdbcAggregateTemplate template;

	private final TransactionTemplate transactions;

	AuditChain(JdbcClient database, JdbcAggregateTemplate template, TransactionTemplate transactions) {
		this.database = database;
		this.template = template;
		this.transactions = transactions;
	}

	/**
	 * Adds an entry as the last thing that the caller's transaction does, or in one of
	 * its own. Last, because the lock is then held for a moment only, and nobody who
	 * holds it waits for another: where the entry cannot be written, that transaction is
	 * rolled back.
	 */
	void append(AuditEntry entry) {
		this.transactions.executeWithoutResult(
				(status) -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

					@Override
					public void beforeCommit(boolean readOnly) {
						write(entry);
					}

				}));
	}

	private void write(AuditEntry entry) {
		ChainHead head = this.database.sql("select entries, hash from audit_head where id = 1 for update")
			.query(ChainHead.class)
			.single();
		AuditEntry next = entry.after(head);
		this.template.insert(next);
		EntryWords.store(next, this.database);
		this.database.sql("update audit_head set entries = ?, hash = ? where id = 1")
			.params(next.id(), next.hash())
			.update();
	}

	/** Where the chain ends. */
	ChainHead head() {
		// without the note, no entry is accounted for
		return this.database.sql("select entries, hash from audit_head where id = 1")
			.query(ChainHead.class)
			.optional()
			.orElse(ChainHead.START);
	}

}
