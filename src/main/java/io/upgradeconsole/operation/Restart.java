package io.upgradeconsole.operation;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Picks up what an earlier run of this console left unfinished: before it takes requests,
 * so that no operation of this run is among them.
 */
@Component
class Restart implements SmartInitializingSingleton {

	private final Operations operations;

	private final OperationDirectories directories;

	private final OperationRunner runner;

	Restart(Operations operations, OperationDirectories directories, OperationRunner runner) {
		this.operations = operations;
		this.directories = directories;
		this.runner = runner;
	}

	@Override
	public void afterSingletonsInstantiated() {
		// another console on the same database sees to its own
		this.operations.findHolding()
			.stream()
			.map(Operation::id)
			.filter(this.directories::isHere)
			.forEach(this.runner::resume);
	}

}
