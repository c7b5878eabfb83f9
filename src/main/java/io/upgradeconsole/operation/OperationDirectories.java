package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.util.UUID;

import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.process.ConsoleData;

import org.springframework.stereotype.Component;

/**
 * Where operations keep their logs, and helm its files.
 */
@Component
class OperationDirectories {

	private final ConsoleData data;

	OperationDirectories(ConsoleData data) {
		this.data = data;
	}

	/** The operation's own directory, which holds its log; made where it is missing. */
	Path directory(UUID operation) {
		return this.data.directory("operations/" + operation);
	}

	/** The helm home of this operation alone. */
	HelmHome helmHome(UUID operation) {
		return new HelmHome(this.data.directory("operations/" + operation + "/helm"));
	}

}
