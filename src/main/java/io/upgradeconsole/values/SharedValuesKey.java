package io.upgradeconsole.values;

import javax.sql.DataSource;

import io.upgradeconsole.target.SettingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets no console start on a database whose values files another key has encrypted: each
 * replica has to open what the others have stored. The database holds no key, but what
 * tells keys apart. An embedded database lies beside its key: where that was lost, the
 * console starts all the same, and its log says so.
 */
@Component
class SharedValuesKey implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(SharedValuesKey.class);

	private final DataSource source;

	private final JdbcClient database;

	private final ValuesSeal seal;

	SharedValuesKey(DataSource source, JdbcClient database, ValuesSeal seal) {
		this.source = source;
		this.database = database;
		this.seal = seal;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (isShared()) {
			require();
		}
		else {
			lookForLost();
		}
	}

	/** Whoever made the files has to be told before somebody needs one. */
	private void lookForLost() {
		String newest = ofNewestFile();
		if (!newest.equals(this.seal.keyId())) {
			logger.error(
					"Values files in this database are encrypted with key {} and cannot be opened: this console has key {}. "
							+ "Restore values.key in the data directory from a backup, or store the files again",
					newest, this.seal.keyId());
		}
	}

	private boolean isShared() {
		try {
			return DatabaseDriver.POSTGRESQL == DatabaseDriver.fromProductName(
					JdbcUtils.extractDatabaseMetaData(this.source, (about) -> about.getDatabaseProductName()));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("The database does not say what it is", ex);
		}
	}

	/**
	 * Makes this console's key the database's where it has none.
	 * @throws SettingException when it has another
	 */
	void require() {
		String known = known();
		if (!known.equals(this.seal.keyId())) {
			throw new SettingException("console.values.encryption-key",
					"is not the key that the values files in this database are encrypted with: that is key " + known
							+ ", and this console has key " + this.seal.keyId() + ".",
					"Set console.values.encryption-key to the same key on all consoles of this database; without it, "
							+ "each makes its own in the file values.key of its data directory, and that of the first "
							+ "console is the one to set. Should that key be lost, what it has encrypted cannot be read "
							+ "any more; to go on with this one, run in the database: update values_key set key_id = '"
							+ this.seal.keyId() + "'");
		}
	}

	private String known() {
		return this.database.sql("select key_id from values_key").query(String.class).optional().orElseGet(() -> {
			try {
				this.database.sql("insert into values_key (id, key_id) values (1, ?)").param(ofNewestFile()).update();
			}
			catch (DuplicateKeyException ex) {
				// another console was faster
			}
			return this.database.sql("select key_id from values_key").query(String.class).single();
		});
	}

	/** An older console has left files, and no word of its key. */
	private String ofNewestFile() {
		return this.database
			.sql("select c.sealed from values_file_content c join values_file f on f.id = c.id "
					+ "order by f.created_at desc limit 1")
			.query(String.class)
			.optional()
			.map(ValuesSeal::keyIdOf)
			.orElse(this.seal.keyId());
	}

}
