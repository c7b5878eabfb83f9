package io.upgradeconsole.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterAccessTests {

	@TempDir
	Path directory;

	@Test
	void theContextThatIsCurrentAtStartStays() throws IOException {
		Path kubeconfig = write("config", "current-context: staging\n");
		ClusterProperties properties = new ClusterProperties(
				List.of(new ClusterAccess("one", kubeconfig, null, List.of(), null, false)));
		write("config", "current-context: production\n");
		assertThat(properties.access(new ClusterName("one")).context()).isEqualTo("staging");
	}

	@Test
	void aContextThatIsConfiguredCounts() throws IOException {
		Path kubeconfig = write("config", "current-context: staging\n");
		ClusterProperties properties = new ClusterProperties(
				List.of(new ClusterAccess("one", kubeconfig, "production", List.of(), null, false)));
		assertThat(properties.access(new ClusterName("one")).context()).isEqualTo("production");
	}

	@Test
	void ofSeveralFilesTheFirstThatNamesOneCounts() throws IOException {
		assertThat(CurrentContext
			.in(List.of(this.directory.resolve("missing"), write("empty", "kind: Config\n"), write("broken", "a: [\n"),
					write("good", "current-context: here\n"), write("late", "current-context: no\n"))))
			.isEqualTo("here");
		assertThat(CurrentContext.in(List.of())).isNull();
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.directory.resolve(name), content);
	}

}
