package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.util.UUID;

import io.upgradeconsole.process.Supervisors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Picks up what an earlier run of this console left unfinished: before it takes requests,
 * so that no operation of this run is among them.
 */
@Component
class Restart implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(Restart.class);

	private final Operations operations;

	private final OperationOwners owners;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final OperationRunner runner;

	Restart(Operations operations, OperationOwners owners, OperationDirectories directories, Supervisors supervisors,
			OperationRunner runner) {
		this.operations = operations;
		this.owners = owners;
		this.directories = directories;
		this.supervisors = supervisors;
		this.runner = runner;
	}

	@Override
	public void afterSingletonsInstantiated() {
		// another console on the same database sees to its own
		this.operations.findHolding()
			.stream()
			.map(Operation::id)
			.filter(this.owners::isMine)
			.forEach(this.runner::resume);
		this.directories.present().stream().filter(this.owners::isLost).forEach(this::stopWhatIsLost);
	}

	/** The replica that has taken it over has told everybody that this helm is gone. */
	private void stopWhatIsLost(UUID id) {
		Path directory = this.directories.path(id);
		if (this.supervisors.leave(directory)) {
			logger.warn("Operation {} was taken over by another replica: its helm was killed", id);
		}
	}

}
