package io.upgradeconsole.audit;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has PostgreSQL plan a query for the values that it is asked with. After some calls it
 * would plan once for all values: then a word that every entry has is taken for one that
 * few have, and all of its entries are sorted for the sake of fifty.
 */
@Component
class QueryPlans {

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	private final boolean plansForAll;

	QueryPlans(DataSource source, JdbcClient database, TransactionTemplate transactions)
			throws MetaDataAccessException {
		this.database = database;
		this.transactions = transactions;
		this.plansForAll = DatabaseDriver.POSTGRESQL == DatabaseDriver
			.fromProductName(JdbcUtils.extractDatabaseMetaData(source, (data) -> data.getDatabaseProductName()));
	}

	/** What the query finds. */
	<T> T ofThese(Supplier<T> query) {
		if (!this.plansForAll) {
			return query.get();
		}
		return this.transactions.execute((status) -> {
			this.database.sql("set local plan_cache_mode = force_custom_plan").update();
			return query.get();
		});
	}

}
