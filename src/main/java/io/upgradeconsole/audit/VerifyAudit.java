package io.upgradeconsole.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/**
 * The command {@code verify-audit FILE}: verifies an export of JSON lines without a
 * console, a database or a network.
 */
public final class VerifyAudit {

	/** The first argument that asks for it. */
	public static final String NAME = "verify-audit";

	private VerifyAudit() {
	}

	/**
	 * Verifies the file that the arguments name.
	 * @param arguments of the command line, its name first
	 * @param out where the verdict goes
	 * @return the exit code: 0 where the chain is whole, 1 where it is broken, 2 where
	 * there is no file to verify
	 */
	public static int run(String[] arguments, PrintStream out) {
		if (arguments.length != 2) {
			out.println("Usage: java -jar upgrade-console.jar " + NAME + " FILE");
			out.println("FILE is an audit trail that was exported as JSON lines.");
			return 2;
		}
		ExportedChain chain = new ExportedChain();
		try {
			ChainFault fault = chain.verify(Path.of(arguments[1]));
			if (fault != null) {
				out.println("BROKEN: " + fault.title() + ". " + fault.words());
				out.println("Entries that fit before it: " + chain.reached().entries());
				return 1;
			}
		}
		catch (CharacterCodingException ex) {
			out.println("BROKEN: " + arguments[1] + " is no text in UTF-8.");
			return 1;
		}
		catch (IOException | UncheckedIOException ex) {
			out.println("Cannot read " + arguments[1] + ": " + ex.getMessage());
			return 2;
		}
		out.println("INTACT: " + chain.reached().entries() + " entries, as they were written.");
		out.println("The chain ends with hash " + chain.reached().hash());
		out.println("The console writes the number and the hash of its newest entry to its log at start and daily;"
				+ " an export that holds the entry of that number has it with that hash.");
		return 0;
	}

}
