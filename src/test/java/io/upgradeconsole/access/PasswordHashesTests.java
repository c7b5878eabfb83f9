package io.upgradeconsole.access;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashesTests {

	@Test
	void bcryptAndArgon2AreTakenWithAndWithoutTheirName() {
		String bcrypt = new BCryptPasswordEncoder(4).encode("sesame");
		// as "argon2" of Debian prints it
		String argon2 = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("sesame");
		for (String hash : new String[] { bcrypt, "{bcrypt}" + bcrypt, argon2, "{argon2}" + argon2 }) {
			String recognized = PasswordHashes.recognized(hash);
			assertThat(recognized).as(hash).isNotNull();
			assertThat(PasswordHashes.matches("sesame", recognized)).isTrue();
			assertThat(PasswordHashes.matches("Sesame", recognized)).isFalse();
		}
		assertThat(PasswordHashes.recognized("sesame")).isNull();
		assertThat(PasswordHashes.recognized("{noop}sesame")).isNull();
		assertThat(PasswordHashes.recognized("{bcrypt}" + argon2)).isNull();
	}

}
