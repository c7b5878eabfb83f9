package io.upgradeconsole.values;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The git repository that new versions of values files are pushed to.
 *
 * @param url where it is: {@code https:}, {@code ssh:}, {@code user@host:path} or
 * {@code file:}; without credentials
 * @param branch the branch that commits go to
 * @param directory the directory in it that holds all files of this console; empty for
 * the root
 * @param authorName who commits
 * @param authorEmail their address
 * @param username for {@code https:}, or {@code null}
 * @param password for {@code https:}, or a token; or {@code null}
 * @param sshKey for {@code ssh:}, the file of a private key without a passphrase
 * @param knownHosts for {@code ssh:}, the file that lists the server's key
 * @param firstWait how long to wait after the first failed attempt; each wait is twice as
 * long as the one before
 * @param longestWait the longest of them
 * @param timeout how long the server may be silent
 */
public record GitSettings(@DefaultValue("") String url, @DefaultValue("main") String branch,
		@DefaultValue("") String directory, @DefaultValue("Upgrade console") String authorName,
		@DefaultValue("upgrade-console@localhost") String authorEmail, @Nullable String username,
		@Nullable String password, @Nullable Path sshKey, @Nullable Path knownHosts,
		@DefaultValue("10s") Duration firstWait, @DefaultValue("15m") Duration longestWait,
		@DefaultValue("30s") Duration timeout) {

	public GitSettings {
		directory = directory.strip().replaceAll("^/+|/+$", "");
	}

	/** The path of a release's values file in the repository. */
	public String path(ValuesFile file) {
		String below = file.cluster() + "/" + file.namespace() + "/" + file.releaseName() + "/" + file.fileName();
		return this.directory.isEmpty() ? below : this.directory + "/" + below;
	}

	/** Without any credentials. */
	@Override
	public String toString() {
		return "GitSettings[branch=" + this.branch + ", directory=" + this.directory + "]";
	}

}
