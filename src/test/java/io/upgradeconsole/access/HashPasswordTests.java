package io.upgradeconsole.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HashPasswordTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void theFirstLineOfTheInputBecomesAHashThatTheConfigurationTakes() {
		assertThat(run("a good password\nand no more\n")).isZero();
		String hash = this.out.toString().strip();
		assertThat(hash).startsWith("{bcrypt}$2a$10$");
		assertThat(PasswordHashes.recognized(hash)).isEqualTo(hash);
		assertThat(PasswordHashes.matches("a good password", hash)).isTrue();
		assertThat(PasswordHashes.matches("a good password\n", hash)).isFalse();
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void twoHashesOfOnePasswordDiffer() {
		run("a good password");
		String first = this.out.toString();
		this.out.reset();
		run("a good password");
		assertThat(this.out.toString()).isNotEqualTo(first);
	}

	@Test
	void nothingIsNotHashed() {
		assertThat(run("")).isEqualTo(2);
		assertThat(run("\nsecond line")).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("There is no password to hash.");
	}

	@Test
	void whatBcryptWouldCutOffIsRefused() {
		assertThat(run("x".repeat(72))).isZero();
		this.out.reset();
		assertThat(run("x".repeat(73))).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("72 bytes at most");
	}

	@Test
	void aPasswordAmongTheArgumentsIsRefusedAndNotRepeated() {
		assertThat(run("other", "sesame")).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("Usage: ").doesNotContain("sesame");
	}

	private int run(String input, String... more) {
		String[] arguments = new String[more.length + 1];
		arguments[0] = HashPassword.NAME;
		System.arraycopy(more, 0, arguments, 1, more.length);
		return HashPassword.run(arguments, new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())),
				new PrintStream(this.out), new PrintStream(this.err));
	}

}
