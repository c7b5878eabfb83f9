package io.upgradeconsole.values.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.target.SettingException;
import io.upgradeconsole.values.GitSettings;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The way to the configured repository, with its credentials and nobody else's.
 */
class GitConnection {

	/** Enough to find a commit that was pushed and not written down. */
	private static final int DEPTH = 50;

	private final GitSettings settings;

	private static final String URL = "console.values.git.url";

	private final URIish uri;

	private final String branch;

	private final @Nullable SshdSessionFactory ssh;

	GitConnection(GitSettings settings) {
		this.settings = settings;
		this.uri = uri(settings);
		this.branch = Constants.R_HEADS + settings.branch();
		if (!Repository.isValidRefName(this.branch)) {
			throw new SettingException("console.values.git.branch", "is no name of a branch.",
					"Set it to one, such as main.");
		}
		if (!settings.directory().isEmpty() && !isPath(settings.directory())) {
			throw new SettingException("console.values.git.directory", "is no path in a repository.",
					"Write it such as clusters/values.");
		}
		this.ssh = SshAccess.isNeededFor(this.uri) ? SshAccess.of(settings) : null;
		OwnConfiguration.use();
	}

	private static boolean isPath(String directory) {
		try {
			SystemReader.getInstance().checkPath(directory);
			return true;
		}
		catch (CorruptObjectException ex) {
			return false;
		}
	}

	private static URIish uri(GitSettings settings) {
		try {
			URIish uri = new URIish(settings.url());
			if (uri.getPass() != null) {
				throw new SettingException(URL, "holds a password.",
						"Take it out, and set console.values.git.username and console.values.git.password.");
			}
			return uri;
		}
		catch (URISyntaxException ex) {
			// without its cause, which would quote it
			throw new SettingException(URL, "is no address of a git repository.",
					"Write it such as https://git.example.com/team/values.git.");
		}
	}

	/**
	 * Fetches the branch.
	 * @return its newest commit, or {@code null} where the repository is empty
	 */
	@Nullable ObjectId fetch(Repository memory) throws IOException {
		try (Transport transport = open(memory)) {
			if (!exists(transport)) {
				return null;
			}
		}
		try {
			return fetch(memory, true);
		}
		catch (TransportException ex) {
			// not every server can leave the files out
			return fetch(memory, false);
		}
	}

	private boolean exists(Transport transport) throws IOException {
		try (FetchConnection connection = transport.openFetch()) {
			Map<String, Ref> refs = connection.getRefsMap();
			if (!refs.containsKey(this.branch)
					&& refs.keySet().stream().anyMatch((name) -> name.startsWith(Constants.R_HEADS))) {
				throw new GitRefusedException(
						"The repository has no branch " + this.settings.branch() + ", but has others.");
			}
			return refs.containsKey(this.branch);
		}
	}

	private ObjectId fetch(Repository memory, boolean withoutFiles) throws IOException {
		try (Transport transport = open(memory)) {
			transport.setDepth(DEPTH);
			transport.setTagOpt(TagOpt.NO_TAGS);
			if (withoutFiles) {
				transport.setFilterSpec(FilterSpec.fromFilterLine("blob:none"));
			}
			transport.fetch(NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + this.branch + ":" + this.branch)));
			return Objects.requireNonNull(memory.exactRef(this.branch)).getObjectId();
		}
	}

	/**
	 * Pushes a commit, and only onto the one that it was made for.
	 * @param before that one, or {@code null} where the repository was empty
	 */
	RemoteRefUpdate push(Repository memory, @Nullable ObjectId before, ObjectId head) throws IOException {
		try (Transport transport = open(memory)) {
			RemoteRefUpdate update = new RemoteRefUpdate(memory, head.name(), head, this.branch, false, null,
					(before != null) ? before : ObjectId.zeroId());
			transport.push(NullProgressMonitor.INSTANCE, List.of(update));
			return update;
		}
	}

	/** In words, and without the password. */
	GitRefusedException refused(Exception failure) {
		return new GitRefusedException(failure, Objects.requireNonNullElse(this.settings.password(), ""));
	}

	private Transport open(Repository memory) throws IOException {
		Transport transport = Transport.open(memory, this.uri);
		transport.setTimeout((int) Math.max(1, this.settings.timeout().toSeconds()));
		if (transport instanceof SshTransport connected) {
			connected.setSshSessionFactory(this.ssh);
		}
		else if (this.settings.username() != null && this.settings.password() != null) {
			transport.setCredentialsProvider(
					new UsernamePasswordCredentialsProvider(this.settings.username(), this.settings.password()));
		}
		return transport;
	}

}
