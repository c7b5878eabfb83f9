package io.upgradeconsole.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepositoryIndexTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			"2026-11-22T10:00:00.123456789+01:00" | 2026-11-22T09:00:00.123456789Z
			'2026-11-22T10:00:00Z'                | 2026-11-22T10:00:00Z
			2026-11-22T10:00:00Z                  | 2026-11-22T10:00:00Z
			""")
	void anIndexTellsWhenItWasMade(String written, Instant meant) throws IOException {
		assertThat(RepositoryIndex.generatedAt(index("""
				apiVersion: v1
				entries:
				  backend:
				  - description: |
				      generated: never
				generated: %s
				""".formatted(written)))).isEqualTo(meant);
	}

	@Test
	void anIndexThatDoesNotTellHasNoAge() throws IOException {
		assertThat(RepositoryIndex.generatedAt(this.directory.resolve("none.yaml"))).isNull();
		assertThat(RepositoryIndex.generatedAt(index("apiVersion: v1\n"))).isNull();
		assertThat(RepositoryIndex.generatedAt(index("generated: yesterday\n"))).isNull();
		assertThat(RepositoryIndex
			.generatedAt(Files.write(this.directory.resolve("binary"), new byte[] { (byte) 0xff, (byte) 0xfe, '\n' })))
			.isNull();
	}

	private Path index(String content) throws IOException {
		return Files.writeString(this.directory.resolve("index.yaml"), content);
	}

}
