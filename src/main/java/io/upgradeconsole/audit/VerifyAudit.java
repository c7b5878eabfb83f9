package io.upgradeconsole.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.PublicKey;

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
	 * @return the exit code: 0 where the chain is whole, 1 where it is broken or not
	 * signed as it must be, 2 where there is nothing to verify
	 */
	public static int run(String[] arguments, PrintStream out) {
		try {
			VerifyArguments asked = VerifyArguments.parse(arguments);
			return verify(asked, out);
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			VerifyArguments.usage(NAME).forEach(out::println);
			return 2;
		}
	}

	private static int verify(VerifyArguments asked, PrintStream out) {
		ExportedChain chain = new ExportedChain(asked.expected());
		try {
			ChainFault fault = chain.verify(asked.file());
			if (fault != null) {
				out.println("BROKEN: " + fault.title() + ". " + fault.words());
				out.println("Entries that fit before it: " + chain.entries());
				return 1;
			}
		}
		catch (CharacterCodingException ex) {
			out.println("BROKEN: " + asked.file() + " is no text in UTF-8.");
			return 1;
		}
		catch (IOException | UncheckedIOException ex) {
			out.println("Cannot read " + asked.file() + ": " + ex.getMessage());
			return 2;
		}
		if (!isSigned(chain, asked, out)) {
			return 1;
		}
		tell(chain, asked, out);
		return 0;
	}

	private static boolean isSigned(ExportedChain chain, VerifyArguments asked, PrintStream out) {
		PublicKey key = asked.key();
		if (key == null) {
			return true;
		}
		if (chain.noted() == null || chain.signature() == null
				|| !HeadSignature.isOf(chain.noted(), chain.signature(), key)) {
			out.println("NOT SIGNED: the end of the chain " + ((chain.signature() == null) ? "has no signature."
					: "has a signature, but not one of this key."));
			return false;
		}
		if (asked.expected() != null && asked.signature() != null
				&& !HeadSignature.isOf(asked.expected(), asked.signature(), key)) {
			out.println("NOT SIGNED: what --head says was not signed with this key.");
			return false;
		}
		return true;
	}

	private static void tell(ExportedChain chain, VerifyArguments asked, PrintStream out) {
		if (chain.selection() != null) {
			out.println("INTACT: " + chain.entries() + " entries of a selection, each as it was written: "
					+ chain.selection());
			out.println(
					"A selection does not show what was left out of it. Export the whole trail to be sure of that.");
			return;
		}
		out.println("INTACT: " + chain.entries() + " entries, as they were written.");
		out.println("The chain ends with hash " + chain.reached().hash());
		if (asked.key() != null) {
			out.println("SIGNED: that end was signed with this key.");
		}
		if (asked.expected() == null) {
			out.println("The console writes the number and the hash of its newest entry to its log at start and daily;"
					+ " give such a line with --head to be sure that the trail was not written anew as a whole.");
		}
		else {
			out.println("Entry " + asked.expected().entries() + " has the hash that was noted for it.");
		}
	}

}
