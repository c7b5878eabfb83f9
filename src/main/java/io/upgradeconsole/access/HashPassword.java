package io.upgradeconsole.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * The command {@code hash-password}: makes of a password the hash that
 * {@code console.access.users[].password} takes, without a console, a database or another
 * tool. The password is asked for, and never an argument: arguments are seen by everybody
 * on the machine.
 */
public final class HashPassword {

	/** The first argument that asks for it. */
	public static final String NAME = "hash-password";

	private static final int NOTHING_TO_HASH = 2;

	private HashPassword() {
	}

	/**
	 * Asks for the password at the terminal, twice and unseen. Where there is none, the
	 * first line of the input is the password.
	 * @param arguments of the command line, its name first; there are no others
	 * @param in what is read where there is no terminal
	 * @param out where the hash goes, and nothing else
	 * @param err where it says what is wrong
	 * @return the exit code: 0 where there is a hash, else 2
	 */
	public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
		if (arguments.length > 1) {
			err.println("Usage: java -jar upgrade-console.jar " + NAME);
			err.println("The password is asked for, or read as the first line of the input: it is no argument.");
			return NOTHING_TO_HASH;
		}
		try {
			Console terminal = terminal();
			String password = (terminal != null) ? asked(terminal) : line(in);
			out.println(PasswordHashes.of(password));
			return 0;
		}
		catch (IllegalArgumentException | IOException ex) {
			err.println(ex.getMessage());
			return NOTHING_TO_HASH;
		}
	}

	/** From Java 22 on there may be a console even where the input is a pipe. */
	private static @Nullable Console terminal() {
		Console console = System.console();
		Method question = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return (console == null || question == null
				|| Boolean.TRUE.equals(ReflectionUtils.invokeMethod(question, console))) ? console : null;
	}

	private static String asked(Console terminal) {
		char[] password = terminal.readPassword("Password: ");
		char[] again = terminal.readPassword("Once more: ");
		if (!Arrays.equals(password, again)) {
			throw new IllegalArgumentException("These are two different passwords.");
		}
		return checked((password != null) ? new String(password) : null);
	}

	private static String line(InputStream in) throws IOException {
		return checked(new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine());
	}

	private static String checked(@Nullable String password) {
		if (password == null || password.isEmpty()) {
			throw new IllegalArgumentException("There is no password to hash.");
		}
		return password;
	}

}
