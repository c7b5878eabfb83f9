package io.upgradeconsole.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Role;

/**
 * The expected matrix, {@code routes.txt}.
 */
public final class RouteTable {

	private static final String SIGNED_IN = "signed-in";

	private static final String ANYONE = "anyone";

	private RouteTable() {
	}

	/**
	 * A line of it.
	 *
	 * @param anyone whether it takes no sign-in
	 * @param roles the roles that are let in
	 * @param sent what is sent, empty where nothing is
	 */
	public record Line(boolean anyone, Set<Role> roles, String sent) {

	}

	/** Its lines, by route. */
	public static Map<String, Line> read() {
		Map<String, Line> lines = new LinkedHashMap<>();
		for (String line : text().split("\n")) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] parts = line.split("\\|", 3);
			if (lines.put(parts[0].strip(),
					line(parts[1].strip(), (parts.length > 2) ? parts[2].strip() : "")) != null) {
				throw new AssertionError("routes.txt has this line twice: " + line);
			}
		}
		return lines;
	}

	private static Line line(String who, String sent) {
		if (who.equals(ANYONE) || who.equals(SIGNED_IN)) {
			return new Line(who.equals(ANYONE), EnumSet.allOf(Role.class), sent);
		}
		return new Line(false, Arrays.stream(who.split(" ")).map(Role::valueOf).collect(Collectors.toSet()), sent);
	}

	/** Who is let in, as a line says it. */
	static String who(boolean anyone, Set<Role> roles) {
		if (anyone) {
			return ANYONE;
		}
		return roles.equals(EnumSet.allOf(Role.class)) ? SIGNED_IN
				: roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
	}

	private static String text() {
		try (InputStream file = RouteTable.class.getResourceAsStream("/routes/routes.txt")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
