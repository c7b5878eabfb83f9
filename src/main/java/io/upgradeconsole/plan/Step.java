package io.upgradeconsole.plan;

import java.util.List;
import java.util.Objects;

import io.upgradeconsole.helm.HelmCommand;

/**
 * One step of a plan.
 *
 * @param phase the part of the operation it belongs to
 * @param kind whether helm runs or the console works
 * @param argv the exact command line, empty for the console's own work
 * @param display the command as a person would paste it, or a sentence
 * @param objects what the console itself changes in the cluster, object by object
 */
public record Step(Phase phase, Kind kind, List<String> argv, String display, List<StepObject> objects) {

	public Step {
		argv = List.copyOf(argv);
		// one that was stored before there were any has none
		objects = List.copyOf(Objects.requireNonNullElse(objects, List.of()));
	}

	/** A step that changes no object but by its command. */
	public Step(Phase phase, Kind kind, List<String> argv, String display) {
		this(phase, kind, argv, display, List.of());
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

	static Step console(Phase phase, String display, List<StepObject> objects) {
		return new Step(phase, Kind.CONSOLE, List.of(), display, objects);
	}

}
