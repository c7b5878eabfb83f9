package io.upgradeconsole.values.git;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.upgradeconsole.target.SettingException;
import io.upgradeconsole.values.GitSettings;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.JGitKeyCache;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * SSH with the configured key, to servers that the configured file knows; whatever the
 * console's user has in a home directory plays no part.
 */
final class SshAccess {

	private SshAccess() {
	}

	/** An address without a scheme but with a host is one of SSH, too. */
	static boolean isNeededFor(URIish uri) {
		return "ssh".equals(uri.getScheme()) || (uri.getScheme() == null && uri.getHost() != null);
	}

	static SshdSessionFactory of(GitSettings settings) {
		Path key = readable(settings.sshKey(), "console.values.git.ssh-key");
		Path knownHosts = readable(settings.knownHosts(), "console.values.git.known-hosts");
		File directory = key.toAbsolutePath().getParent().toFile();
		return new SshdSessionFactoryBuilder().setPreferredAuthentications("publickey")
			.setHomeDirectory(directory)
			.setSshDirectory(directory)
			.setConfigStoreFactory((home, config, user) -> null)
			.setDefaultIdentities((ignored) -> List.of(key))
			.setDefaultKnownHostsFiles((ignored) -> List.of(knownHosts))
			.setConnectorFactory(null)
			.build(new JGitKeyCache());
	}

	private static Path readable(@Nullable Path file, String property) {
		if (file == null || !Files.isReadable(file)) {
			throw new SettingException(property, "names no file that can be read.",
					"Pushing values files over SSH takes a private key, and the file that lists the server's key.");
		}
		return file;
	}

}
