package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.process.RunningCommand;
import io.upgradeconsole.process.Supervisors;

import org.springframework.stereotype.Component;

/**
 * Knows whether an operation's helm is at work: on this machine, and on no other.
 */
@Component
public class HelmProcesses {

	private final OperationDirectories directories;

	private final OperationOwners owners;

	private final Supervisors supervisors;

	HelmProcesses(OperationDirectories directories, OperationOwners owners, Supervisors supervisors) {
		this.directories = directories;
		this.owners = owners;
		this.supervisors = supervisors;
	}

	/** Whether this console runs the operation, or has run it. */
	public boolean isHere(UUID operation) {
		return this.owners.isMine(operation);
	}

	/** The operation's helm, if it runs on this machine. */
	public Optional<RunningCommand> of(UUID operation) {
		Path directory = this.directories.path(operation);
		return Files.isDirectory(directory) ? this.supervisors.running(directory) : Optional.empty();
	}

}
