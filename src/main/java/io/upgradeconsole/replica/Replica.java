package io.upgradeconsole.replica;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import javax.sql.DataSource;

import io.upgradeconsole.process.ConsoleData;
import io.upgradeconsole.target.SettingException;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Who this console is. Its id lies in its data directory: a console that is started again
 * there is the same one, and goes on with what it ran.
 */
@Component
public class Replica {

	private static final String SETTING = "console.data-dir";

	private final UUID id;

	private final boolean amongOthers;

	Replica(ConsoleData data, DataSource source) throws MetaDataAccessException {
		this.id = id(data.directory("replica").resolve("id"));
		this.amongOthers = DatabaseDriver.POSTGRESQL == DatabaseDriver
			.fromProductName(JdbcUtils.extractDatabaseMetaData(source, (about) -> about.getDatabaseProductName()));
	}

	/** What the others know it by. */
	public UUID id() {
		return this.id;
	}

	/**
	 * Whether there may be others: an embedded database belongs to one process.
	 */
	public boolean isAmongOthers() {
		return this.amongOthers;
	}

	private static UUID id(Path file) {
		try {
			Files.writeString(file, UUID.randomUUID() + "\n", StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			// that of an earlier run
		}
		catch (IOException ex) {
			throw unusable(file, "cannot be written");
		}
		try {
			return UUID.fromString(Files.readString(file).strip());
		}
		catch (CharacterCodingException | IllegalArgumentException ex) {
			throw new SettingException(SETTING, "has a damaged file: " + file + " does not hold the id of a replica.",
					"Remove the file, and the console starts as a new replica: where others share its database, one "
							+ "of them takes over the operations of the old one.");
		}
		catch (IOException ex) {
			throw unusable(file, "cannot be read");
		}
	}

	private static SettingException unusable(Path file, String fault) {
		return new SettingException(SETTING, "keeps no id of this replica: " + file + " " + fault + ".",
				"See who owns the directory, and whether its disk is full.");
	}

}
