package io.upgradeconsole.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param argv program and arguments; never read by a shell
 * @param environment variables in addition to the console's own
 * @param files private files laid into the working directory, for arguments to name
 */
public record Invocation(List<String> argv, Map<String, String> environment, List<PrivateFile> files) {

	public Invocation {
		if (argv.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to start");
		}
		argv = List.copyOf(argv);
		environment = Map.copyOf(environment);
		files = List.copyOf(files);
	}

	/** A program with arguments alone. */
	public static Invocation of(String... argv) {
		return new Invocation(List.of(argv), Map.of(), List.of());
	}

	/** The same with more variables. */
	public Invocation with(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(this.environment);
		all.putAll(more);
		return new Invocation(this.argv, all, this.files);
	}

	/** The program's name as it may appear in a message. */
	String program() {
		String path = this.argv.get(0);
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** Arguments and environment may hold secrets, so neither is told. */
	@Override
	public String toString() {
		return "Invocation[" + program() + " with " + (this.argv.size() - 1) + " arguments]";
	}

}
