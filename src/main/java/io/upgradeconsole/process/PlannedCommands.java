package io.upgradeconsole.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command lines that a supervisor in a pod may run, and no others: they stand in its
 * own arguments, where everybody who may see the pod reads them.
 *
 * @param lines each with the program at its head
 */
record PlannedCommands(List<List<String>> lines) {

	PlannedCommands {
		lines = lines.stream().map(List::copyOf).toList();
	}

	/** Reads them as {@link #arguments()} has written them. */
	static PlannedCommands parse(List<String> arguments) {
		List<List<String>> lines = new ArrayList<>();
		for (int from = 0; from < arguments.size();) {
			int to = from + 1 + Integer.parseInt(arguments.get(from));
			lines.add(arguments.subList(from + 1, to));
			from = to;
		}
		return new PlannedCommands(lines);
	}

	/** Each line after the number of its words: no word then needs a quote. */
	List<String> arguments() {
		return this.lines.stream()
			.flatMap((line) -> Stream.concat(Stream.of(String.valueOf(line.size())), line.stream()))
			.toList();
	}

	boolean allow(Invocation invocation) {
		return this.lines.contains(invocation.argv());
	}

}
