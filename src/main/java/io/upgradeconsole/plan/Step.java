package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.helm.HelmCommand;

/**
 * One step of a plan.
 *
 * @param phase the part of the operation it belongs to
 * @param kind whether helm runs or the console works
 * @param argv the exact command line, empty for the console's own work
 * @param display the command as a person would paste it, or a sentence
 */
public record Step(Phase phase, Kind kind, List<String> argv, String display) {

	public Step {
		argv = List.copyOf(argv);
	}

	/** Who does a step. */
	public enum Kind {

		/** A helm process. */
		COMMAND,
		/** The console itself. */
		CONSOLE

	}

	static Step command(Phase phase, HelmCommand command) {
		return new Step(phase, Kind.COMMAND, command.argv(), command.display());
	}

	static Step console(Phase phase, String display) {
		return new Step(phase, Kind.CONSOLE, List.of(), display);
	}

}
