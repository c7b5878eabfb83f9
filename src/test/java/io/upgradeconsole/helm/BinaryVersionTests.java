package io.upgradeconsole.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BinaryVersionTests {

	private final AtomicInteger asked = new AtomicInteger();

	@TempDir
	private Path directory;

	private Path helm;

	@BeforeEach
	void install() throws IOException {
		this.helm = Files.writeString(this.directory.resolve("helm"), "one");
		assertThat(this.helm.toFile().setExecutable(true)).isTrue();
	}

	@Test
	void aBinaryIsAskedOnceWhereverItIsFound() {
		for (BinaryVersion version : new BinaryVersion[] { new BinaryVersion(this.helm.toString(), ""),
				new BinaryVersion("helm", "/nowhere:" + this.directory) }) {
			int before = this.asked.get();
			assertThat(ask(version)).isEqualTo(ask(version)).isEqualTo(ask(version));
			assertThat(this.asked.get()).isEqualTo(before + 1);
		}
	}

	@Test
	void anotherBinaryInItsPlaceIsAskedAgain() throws IOException {
		BinaryVersion version = new BinaryVersion(this.helm.toString(), "");
		assertThat(ask(version)).isEqualTo("v3.14.1");
		Files.setLastModifiedTime(this.helm, FileTime.fromMillis(0));
		assertThat(ask(version)).isEqualTo("v3.14.2");
		Files.writeString(this.helm, "longer");
		Files.setLastModifiedTime(this.helm, FileTime.fromMillis(0));
		assertThat(ask(version)).isEqualTo("v3.14.3");
	}

	@Test
	void whatCannotBeFoundIsAskedEachTime() throws IOException {
		BinaryVersion nowhere = new BinaryVersion("helm", "/nowhere");
		assertThat(ask(nowhere)).isNotEqualTo(ask(nowhere));
		BinaryVersion gone = new BinaryVersion(this.helm.toString(), "");
		ask(gone);
		Files.delete(this.helm);
		assertThat(ask(gone)).isNotEqualTo(ask(gone));
	}

	private String ask(BinaryVersion version) {
		return version.orAsk(() -> HelmVersion.parse("v3.14." + this.asked.incrementAndGet())).text();
	}

}
