package io.upgradeconsole.helm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HelmHomeTests {

	@TempDir
	Path directory;

	@Test
	void whoReadsAnIndexHasAllOfItWhileANewerOneTakesItsPlace() throws IOException {
		HelmHome home = new HelmHome(this.directory, false);
		read(home.aside(), "older");
		home.take(home.aside(), "zymtrace");
		try (InputStream open = Files.newInputStream(home.index("zymtrace"))) {
			read(home.aside(), "newer");
			assertThat(home.index("zymtrace")).hasContent("older");
			home.take(home.aside(), "zymtrace");
			assertThat(new String(open.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("older");
		}
		assertThat(home.index("zymtrace")).hasContent("newer");
		assertThat(this.directory.resolve("config/repositories.yaml")).hasContent("newer");
		assertThat(this.directory.resolve("refresh/config/repositories.yaml")).as("added once").exists();
		assertThat(home.environment(null)).containsEntry("HELM_CONFIG_HOME",
				this.directory.resolve("config").toString());
	}

	private static void read(HelmHome aside, String text) throws IOException {
		for (Path file : new Path[] { aside.index("zymtrace"),
				aside.index("zymtrace").resolveSibling("zymtrace-charts.txt"),
				aside.directory().resolve("config").resolve("repositories.yaml") }) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
	}

}
