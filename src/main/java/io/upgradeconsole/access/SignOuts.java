package io.upgradeconsole.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends all sessions of somebody, also those that other replicas hold: each session knows
 * how often its user had signed out everywhere when it began. Counted, since the clocks
 * of replicas differ.
 */
@Service
public class SignOuts {

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	SignOuts(JdbcClient database, TransactionTemplate transactions, ApplicationEventPublisher events) {
		this.database = database;
		this.transactions = transactions;
		this.events = events;
	}

	/** Ends every session of the actor, this one included. Tokens stay. */
	public void everywhere(Actor actor) {
		try {
			this.transactions.executeWithoutResult((status) -> count(actor));
		}
		catch (DuplicateKeyException ex) {
			// pressed twice, for the first time ever: by now there is a row
			this.transactions.executeWithoutResult((status) -> count(actor));
		}
	}

	private void count(Actor actor) {
		int counted = this.database.sql("update sign_out_everywhere set times = times + 1 where name = ?")
			.param(actor.name())
			.update();
		if (counted == 0) {
			this.database.sql("insert into sign_out_everywhere (name, times) values (?, 1)")
				.param(actor.name())
				.update();
		}
		this.events.publishEvent(new SignedOutEverywhere(actor));
	}

	/** How often this user has signed out everywhere. */
	long times(String name) {
		return this.database.sql("select times from sign_out_everywhere where name = ?")
			.param(name)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

}
