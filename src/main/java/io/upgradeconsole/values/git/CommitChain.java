package io.upgradeconsole.values.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.values.GitSettings;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Commits on top of a branch, a file each.
 */
class CommitChain {

	private final Repository repository;

	private final GitSettings settings;

	private final DirCache tree = DirCache.newInCore();

	private final Map<String, String> known = new HashMap<>();

	private final Map<UUID, GitRemote.Pushed> pushed = new HashMap<>();

	private Instant newestAt = Instant.EPOCH;

	private @Nullable ObjectId head;

	CommitChain(Repository repository, @Nullable ObjectId head, GitSettings settings) throws IOException {
		this.repository = repository;
		this.settings = settings;
		this.head = head;
		if (head != null) {
			read(head);
		}
	}

	/** The branch with all that was added. */
	@Nullable ObjectId head() {
		return this.head;
	}

	/** Where each of the files is. */
	Map<UUID, GitRemote.Pushed> pushed() {
		return Map.copyOf(this.pushed);
	}

	/** Commits a file, unless it was committed before. */
	void add(GitRemote.Outgoing file) {
		String commit = this.known.get(file.id().toString());
		this.pushed.put(file.id(), (commit != null) ? new GitRemote.Pushed(commit, null) : commit(file));
	}

	private void read(ObjectId from) throws IOException {
		try (RevWalk walk = new RevWalk(this.repository); ObjectReader reader = this.repository.newObjectReader()) {
			RevCommit newest = walk.parseCommit(from);
			this.newestAt = Instant.ofEpochSecond(newest.getCommitTime());
			DirCacheBuilder files = this.tree.builder();
			files.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, newest.getTree());
			files.finish();
			walk.markStart(newest);
			for (RevCommit commit : walk) {
				commit.getFooterLines(CommitMessage.FILE)
					.forEach((file) -> this.known.putIfAbsent(file, commit.name()));
			}
		}
	}

	private GitRemote.Pushed commit(GitRemote.Outgoing file) {
		try (ObjectInserter inserter = this.repository.newObjectInserter()) {
			ObjectId content = inserter.insert(Constants.OBJ_BLOB, file.content());
			DirCacheEntry there = this.tree.getEntry(file.path());
			if (there != null && there.getObjectId().equals(content) && this.head != null) {
				return new GitRemote.Pushed(this.head.name(), null);
			}
			@Nullable ObjectId parent = this.head;
			boolean unknown = there != null && parent != null && !isContent(there, file.before(), inserter);
			put(file.path(), content);
			this.head = inserter.insert(commit(file, parent, this.tree.writeTree(inserter)));
			inserter.flush();
			return new GitRemote.Pushed(this.head.name(), unknown ? parent.name() : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What is only in memory cannot be written", ex);
		}
	}

	private static boolean isContent(DirCacheEntry there, byte @Nullable [] content, ObjectInserter inserter) {
		return content != null && inserter.idFor(Constants.OBJ_BLOB, content).equals(there.getObjectId());
	}

	private void put(String path, ObjectId content) {
		DirCacheEditor editor = this.tree.editor();
		editor.add(new DirCacheEditor.PathEdit(path) {
			@Override
			public void apply(DirCacheEntry entry) {
				entry.setFileMode(FileMode.REGULAR_FILE);
				entry.setObjectId(content);
			}
		});
		editor.finish();
	}

	private CommitBuilder commit(GitRemote.Outgoing file, @Nullable ObjectId parent, ObjectId files) {
		CommitBuilder commit = new CommitBuilder();
		// none is older than its parent: whoever walks the history by time would look for
		// it below
		this.newestAt = file.at().isAfter(this.newestAt) ? file.at() : this.newestAt;
		commit.setAuthor(console(file.at()));
		commit.setCommitter(console(this.newestAt));
		commit.setTreeId(files);
		commit.setParentIds((parent != null) ? List.of(parent) : List.of());
		commit.setMessage(file.message());
		return commit;
	}

	private PersonIdent console(Instant at) {
		return new PersonIdent(this.settings.authorName(), this.settings.authorEmail(), at, ZoneOffset.UTC);
	}

}
