package io.upgradeconsole.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What {@code verify-audit} is asked for.
 *
 * @param file the export
 * @param key with which the end of the chain must be signed, or {@code null}
 * @param expected an entry that the chain must have with that hash, or {@code null}
 * @param signature of that, or {@code null}
 */
record VerifyArguments(Path file, @Nullable PublicKey key, @Nullable ChainHead expected, @Nullable String signature) {

	/** As the console's log has it, or the bare number and hash. */
	private static final Pattern HEAD = Pattern
		.compile("(?:.*has )?(\\d+) (?:entries and ends with hash )?([0-9a-f]{64})(?:,? (?:signature )?(\\S+))?");

	/**
	 * Reads the command line.
	 * @param arguments the command's name first
	 * @throws IllegalArgumentException that says what cannot be used
	 */
	static VerifyArguments parse(String[] arguments) {
		Path file = null;
		PublicKey key = null;
		Matcher head = null;
		for (int index = 1; index < arguments.length; index++) {
			if (arguments[index].equals("--public-key") && index + 1 < arguments.length) {
				key = key(Path.of(arguments[++index]));
			}
			else if (arguments[index].equals("--head") && index + 1 < arguments.length) {
				head = HEAD.matcher(arguments[++index].strip());
				if (!head.matches()) {
					throw new IllegalArgumentException("--head takes a number and a hash, as the log has them.");
				}
			}
			else if (file == null && !arguments[index].startsWith("--")) {
				file = Path.of(arguments[index]);
			}
			else {
				throw new IllegalArgumentException(
						"There is no option " + arguments[index] + ", or its value is missing.");
			}
		}
		if (file == null) {
			throw new IllegalArgumentException("No file is named.");
		}
		return new VerifyArguments(file, key,
				(head != null) ? new ChainHead(Long.parseLong(head.group(1)), head.group(2)) : null,
				(head != null) ? head.group(3) : null);
	}

	/** How the command is called. */
	static List<String> usage(String name) {
		return List.of("Usage: java -jar upgrade-console.jar " + name + " FILE [--public-key PEM] [--head 'LINE']",
				"FILE is an audit trail that was exported as JSON lines.",
				"--public-key: the end of the trail must be signed with the key that belongs to this one.",
				"--head: a line of the console's log that says where the trail ended; the export must go through there.");
	}

	private static PublicKey key(Path file) {
		try {
			return HeadSignature.publicKey(file);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The key " + file + " cannot be used: " + ex.getMessage() + ".", ex);
		}
	}

}
