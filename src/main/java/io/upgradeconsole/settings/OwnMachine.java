package io.upgradeconsole.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmVersion;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.process.ConsoleData;
import io.upgradeconsole.target.Problem;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What the console works with besides clusters, each told as a sentence, or as a problem
 * where it is not well.
 */
@Component
class OwnMachine {

	private final DataSource database;

	private final JdbcConnectionDetails connection;

	private final Helm helm;

	private final ChartRepository repository;

	private final Path dataDirectory;

	OwnMachine(DataSource database, JdbcConnectionDetails connection, Helm helm, ChartRepository repository,
			ConsoleData data) {
		this.database = database;
		this.connection = connection;
		this.helm = helm;
		this.repository = repository;
		this.dataDirectory = data.dataDir();
	}

	String databaseAddress() {
		return Telling.withoutCredentials(this.connection.getJdbcUrl());
	}

	String database() {
		try (Connection connection = this.database.getConnection()) {
			DatabaseMetaData about = connection.getMetaData();
			String version = about.getDatabaseProductVersion().split(" ")[0];
			return about.getDatabaseProductName() + " " + version + " answers.";
		}
		catch (SQLException ex) {
			throw Problem
				.unavailable("database-unavailable", "The database does not answer",
						"Nothing can be planned, started or written down without it.",
						"Check spring.datasource.url, and that the console can reach the database.")
				.asException(ex);
		}
	}

	String helm() {
		HelmVersion version = this.helm.version(this.repository.home());
		if (!version.isSupported()) {
			throw Problem
				.unavailable("helm-too-old", "This helm is too old",
						"Helm " + version.text() + " does not know --reset-then-reuse-values.",
						"Install helm 3.14 or newer and set console.helm.binary to it.")
				.asException();
		}
		return "Helm " + version.text() + "; 3.14 or newer is needed.";
	}

	String repositoryAddress() {
		return Telling.withoutCredentials(this.repository.source().url().toString());
	}

	String repository() {
		List<PublishedChart> charts = this.repository.published();
		String chart = this.repository.source().reference();
		if (charts.isEmpty()) {
			throw Problem
				.unavailable("chart-not-listed", "The repository does not list the chart",
						"It answers, but has no version of " + chart + ".",
						"Check console.helm.repository.url and console.helm.repository.chart.")
				.asException();
		}
		return "It lists " + charts.size() + ((charts.size() == 1) ? " version of " : " versions of ") + chart
				+ ", the newest being " + charts.get(0).version() + ".";
	}

	String dataDirectoryPath() {
		return this.dataDirectory.toString();
	}

	String dataDirectory() {
		try {
			if (!Files.isWritable(this.dataDirectory)) {
				throw new IOException("not writable");
			}
			DataSize free = DataSize.ofBytes(Files.getFileStore(this.dataDirectory).getUsableSpace());
			return "It can be written to, and " + free.toMegabytes() + " MB are free.";
		}
		catch (IOException ex) {
			throw Problem
				.unavailable("data-directory-unwritable", "The data directory cannot be written to",
						"An operation whose log cannot be written does not start.",
						"Check console.data-dir, and who owns it.")
				.asException(ex);
		}
	}

}
