package io.upgradeconsole.values.git;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.values.GitSettings;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The git repository. Of it the newest commits are fetched into memory each time, the
 * content of its files left out where the server can do that: so no secret lies on a
 * disk, and there is nothing that could run a hook.
 */
class GitRemote {

	private static final int TRIES = 5;

	private final GitSettings settings;

	private final GitConnection connection;

	/**
	 * For the repository of these settings.
	 * @throws IllegalStateException when they cannot work
	 */
	GitRemote(GitSettings settings) {
		this(settings, new GitConnection(settings));
	}

	GitRemote(GitSettings settings, GitConnection connection) {
		this.settings = settings;
		this.connection = connection;
	}

	/**
	 * A file to commit.
	 *
	 * @param path where it goes
	 * @param before what the console knows it to say there now, or {@code null}
	 * @param at when it was kept
	 */
	record Outgoing(UUID id, String path, byte[] content, byte @Nullable [] before, String message, Instant at) {

		@Override
		public String toString() {
			return "Outgoing[" + this.path + "]";
		}

	}

	/**
	 * A file that is there.
	 *
	 * @param commit the commit that brought it
	 * @param changedIn the commit before, if the file said something unknown in it
	 */
	record Pushed(String commit, @Nullable String changedIn) {

	}

	/**
	 * Commits the files in their order, on top of whatever the branch holds by now. What
	 * is there already is not committed again.
	 * @throws GitRefusedException when the repository cannot be reached or does not take
	 * them
	 */
	Map<UUID, Pushed> push(List<Outgoing> files) {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			try (MemoryRepository memory = new MemoryRepository()) {
				@Nullable ObjectId head = this.connection.fetch(memory);
				CommitChain chain = new CommitChain(memory, head, this.settings);
				files.forEach(chain::add);
				if (Objects.equals(chain.head(), head) || taken(memory, head, Objects.requireNonNull(chain.head()))) {
					return chain.pushed();
				}
			}
			catch (GitRefusedException ex) {
				throw ex;
			}
			catch (IOException | RuntimeException ex) {
				throw this.connection.refused(ex);
			}
		}
		throw new GitRefusedException(
				"Somebody else pushes to the branch " + this.settings.branch() + " all the time.");
	}

	/** Whether it was, and not somebody else's commit meanwhile. */
	private boolean taken(MemoryRepository memory, @Nullable ObjectId before, ObjectId head) throws IOException {
		RemoteRefUpdate answer = this.connection.push(memory, before, head);
		return switch (answer.getStatus()) {
			case OK, UP_TO_DATE -> true;
			case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
			default -> throw new GitRefusedException("The server refused the commit: "
					+ Objects.requireNonNullElse(answer.getMessage(), answer.getStatus().name()) + ".");
		};
	}

}
