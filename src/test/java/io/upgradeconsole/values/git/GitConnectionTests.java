package io.upgradeconsole.values.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import io.upgradeconsole.values.GitSettings;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GitConnectionTests {

	@TempDir
	Path directory;

	private BareRepository bare;

	@BeforeEach
	void create() {
		this.bare = BareRepository.create(this.directory.resolve("ops.git"));
		this.bare.commit("README.md", "theirs");
	}

	@AfterEach
	void close() {
		this.bare.close();
	}

	@Test
	void whoeverKnowsThePasswordPushesOverHttp() throws IOException {
		try (SmartHttp http = SmartHttp.of(this.bare, "ada", "tok3n-of-ada")) {
			new GitRemote(settings(http.url(), "ada", "tok3n-of-ada", null, null))
				.push(List.of(GitRemoteTests.file("a: 1\n", null)));
			assertThat(this.bare.log()).hasSize(2);
		}
	}

	@Test
	void anotherPasswordIsRefusedAndNotRepeated() throws IOException {
		try (SmartHttp http = SmartHttp.of(this.bare, "ada", "tok3n-of-ada")) {
			refused(settings(http.url(), "ada", "wr0ng-passw0rd", null, null), "not authorized");
			refused(settings(http.url(), null, null, null, null), "Authentication is required");
		}
	}

	@Test
	void credentialsDoNotFollowARedirect() throws IOException {
		try (SmartHttp http = SmartHttp.of(this.bare, "ada", "tok3n-of-ada")) {
			refused(settings(http.url().replace("ops.git", "moved.git"), "ada", "tok3n-of-ada", null, null),
					"redirect");
			assertThat(this.bare.log()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ecdsa-sha2-nistp256", "ssh-ed25519", "ssh-rsa" })
	void whoeverHasTheKeyPushesOverSsh(String type) throws IOException, GeneralSecurityException {
		KeyPair user = key(type);
		try (SshServerOf ssh = SshServerOf.repository(this.bare, user)) {
			new GitRemote(settings(ssh.url(), null, null, SshServerOf.write(user, this.directory.resolve("id")),
					ssh.knownHosts(this.directory, ssh.hostKey())))
				.push(List.of(GitRemoteTests.file("a: 1\n", null)));
			assertThat(this.bare.log()).hasSize(2);
		}
	}

	@Test
	void aKeyOfTheOlderFormatWillDo() throws IOException, GeneralSecurityException {
		KeyPair user = key("ssh-rsa");
		Path pem = Files.writeString(this.directory.resolve("id"),
				"-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(user.getPrivate().getEncoded())
						+ "\n-----END PRIVATE KEY-----\n");
		try (SshServerOf ssh = SshServerOf.repository(this.bare, user)) {
			new GitRemote(settings(ssh.url(), null, null, pem, ssh.knownHosts(this.directory, ssh.hostKey())))
				.push(List.of(GitRemoteTests.file("a: 1\n", null)));
			assertThat(this.bare.log()).hasSize(2);
		}
	}

	@Test
	void aServerThatIsNotTheKnownOneGetsNothing() throws IOException, GeneralSecurityException {
		KeyPair user = key("ecdsa-sha2-nistp256");
		try (SshServerOf ssh = SshServerOf.repository(this.bare, user)) {
			refused(settings(ssh.url(), null, null, SshServerOf.write(user, this.directory.resolve("id")),
					ssh.knownHosts(this.directory, key("ecdsa-sha2-nistp256"))), "key");
			assertThat(this.bare.log()).hasSize(1);
		}
	}

	private static KeyPair key(String type) throws GeneralSecurityException {
		return KeyUtils.generateKeyPair(type, type.equals("ssh-rsa") ? 2048 : 256);
	}

	private static void refused(GitSettings settings, String reason) {
		assertThatExceptionOfType(GitRefusedException.class)
			.isThrownBy(() -> new GitRemote(settings).push(List.of(GitRemoteTests.file("a: 1\n", null))))
			.withMessageContaining(reason)
			.withMessageNotContaining("passw0rd")
			.withMessageNotContaining("tok3n");
	}

	private static GitSettings settings(String url, @Nullable String username, @Nullable String password,
			@Nullable Path key, @Nullable Path knownHosts) {
		return new GitSettings(url, "main", "", "Upgrade console", "console@example.com", username, password, key,
				knownHosts, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10));
	}

}
