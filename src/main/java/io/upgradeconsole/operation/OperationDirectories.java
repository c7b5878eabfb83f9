package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.process.ConsoleData;

import org.springframework.stereotype.Component;

/**
 * Where operations keep their logs, and helm its files.
 */
@Component
public class OperationDirectories {

	private final ConsoleData data;

	OperationDirectories(ConsoleData data) {
		this.data = data;
	}

	/** The operation's own directory, which holds its log; made where it is missing. */
	public Path directory(UUID operation) {
		return this.data.directory("operations/" + operation);
	}

	/** Whether the operation was started by a console with this data directory. */
	public boolean isHere(UUID operation) {
		return Files.isDirectory(this.data.dataDir().resolve("operations/" + operation));
	}

	/** The helm home of this operation alone. */
	HelmHome helmHome(UUID operation) {
		return new HelmHome(this.data.directory("operations/" + operation + "/helm"), true);
	}

}
