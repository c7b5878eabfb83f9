package io.upgradeconsole.values.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;

/**
 * A repository over SSH, for whoever has the key.
 */
final class SshServerOf implements AutoCloseable {

	private final SshServer server;

	private final KeyPair hostKey;

	private SshServerOf(SshServer server, KeyPair hostKey) {
		this.server = server;
		this.hostKey = hostKey;
	}

	static SshServerOf repository(BareRepository bare, KeyPair user) throws IOException, GeneralSecurityException {
		SshServer server = SshServer.setUpDefaultServer();
		KeyPair hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
		server.setHost("localhost");
		server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
		server.setPublickeyAuthenticator((name, key, session) -> KeyUtils.compareKeys(key, user.getPublic()));
		server.setCommandFactory((channel, command) -> new Service(command, bare.repository()));
		server.start();
		return new SshServerOf(server, hostKey);
	}

	String url() {
		return "ssh://git@localhost:" + this.server.getPort() + "/ops.git";
	}

	Path knownHosts(Path directory, KeyPair key) throws IOException {
		return Files.writeString(directory.resolve("known_hosts"),
				"[localhost]:" + this.server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
	}

	KeyPair hostKey() {
		return this.hostKey;
	}

	static Path write(KeyPair key, Path file) throws IOException, GeneralSecurityException {
		try (OutputStream out = Files.newOutputStream(file)) {
			OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
		}
		return file;
	}

	@Override
	public void close() throws IOException {
		this.server.stop(true);
	}

	private static final class Service extends AbstractCommandSupport {

		private final Repository repository;

		private Service(String command, Repository repository) {
			super(command, null);
			this.repository = repository;
		}

		@Override
		public void run() {
			InputStream in = getInputStream();
			try {
				if (getCommand().startsWith("git-upload-pack")) {
					new UploadPack(this.repository).upload(in, getOutputStream(), getErrorStream());
				}
				else {
					new ReceivePack(this.repository).receive(in, getOutputStream(), getErrorStream());
				}
				onExit(0);
			}
			catch (IOException ex) {
				onExit(1, ex.getMessage());
			}
		}

	}

}
