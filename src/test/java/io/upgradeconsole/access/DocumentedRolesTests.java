package io.upgradeconsole.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of roles beside the roles.
 */
class DocumentedRolesTests {

	@Test
	void theTableSaysOfEachRoleWhatItMay() throws IOException {
		Stream<String> head = Stream.of(row("May", Arrays.stream(Role.values()).map(Role::name)));
		Stream<String> actions = Arrays.stream(Action.values())
			.map((action) -> row(action.words(),
					Arrays.stream(Role.values()).map((role) -> role.allows(action) ? "yes" : "")));
		assertThat(Files.readString(Path.of("src/docs/permissions.md"))
			.lines()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("|---")))
			.containsExactlyElementsOf(Stream.concat(head, actions).toList());
	}

	private static String row(String first, Stream<String> cells) {
		StringBuilder row = new StringBuilder("| " + first + " |");
		cells.forEach((cell) -> row.append(cell.isEmpty() ? " |" : " " + cell + " |"));
		return row.toString();
	}

}
