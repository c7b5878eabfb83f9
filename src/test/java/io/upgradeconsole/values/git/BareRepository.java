package io.upgradeconsole.values.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A real bare repository in a directory, and somebody else who commits to it.
 */
public final class BareRepository implements AutoCloseable {

	private static final String BRANCH = Constants.R_HEADS + "main";

	private static final Instant COMMITTED_AT = Instant.parse("2026-11-25T10:00:00Z");

	private final Path directory;

	private final Repository repository;

	private BareRepository(Path directory, Repository repository) {
		this.directory = directory;
		this.repository = repository;
	}

	/** A new one, empty. */
	public static BareRepository create(Path directory) {
		try {
			return new BareRepository(directory,
					Git.init()
						.setBare(true)
						.setInitialBranch("main")
						.setDirectory(directory.toFile())
						.call()
						.getRepository());
		}
		catch (GitAPIException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Its address. */
	public String url() {
		return this.directory.toUri().toString();
	}

	Repository repository() {
		return this.repository;
	}

	/** The commits of the branch, newest first. */
	public List<RevCommit> log() {
		try (RevWalk walk = new RevWalk(this.repository)) {
			ObjectId head = this.repository.resolve(BRANCH);
			if (head == null) {
				return List.of();
			}
			walk.markStart(walk.parseCommit(head));
			List<RevCommit> commits = new ArrayList<>();
			for (RevCommit commit : walk) {
				walk.parseBody(commit);
				commits.add(commit);
			}
			return commits;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file's text on the branch, or {@code null} where it has none. */
	public @Nullable String text(String path) {
		List<RevCommit> log = log();
		return log.isEmpty() ? null : text(log.get(0), path);
	}

	/** A file's text in a commit, or {@code null} where it has none. */
	public @Nullable String text(RevCommit commit, String path) {
		try (TreeWalk walk = TreeWalk.forPath(this.repository, path, commit.getTree())) {
			return (walk != null)
					? new String(this.repository.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Somebody else commits. */
	public ObjectId commit(String path, String text) {
		try (ObjectInserter inserter = this.repository.newObjectInserter()) {
			ObjectId head = this.repository.resolve(BRANCH);
			DirCache files = DirCache.newInCore();
			if (head != null) {
				try (RevWalk walk = new RevWalk(this.repository)) {
					var builder = files.builder();
					builder.addTree(new byte[0], DirCacheEntry.STAGE_0, walk.getObjectReader(),
							walk.parseCommit(head).getTree());
					builder.finish();
				}
			}
			ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
			DirCacheEditor editor = files.editor();
			editor.add(new DirCacheEditor.PathEdit(path) {
				@Override
				public void apply(DirCacheEntry entry) {
					entry.setFileMode(FileMode.REGULAR_FILE);
					entry.setObjectId(blob);
				}
			});
			editor.finish();
			CommitBuilder commit = new CommitBuilder();
			commit.setTreeId(files.writeTree(inserter));
			commit.setParentIds((head != null) ? List.of(head) : List.of());
			// all at one moment, which is the hardest for who walks by time
			commit.setAuthor(new PersonIdent("somebody", "somebody@example.com", COMMITTED_AT, ZoneOffset.UTC));
			commit.setCommitter(commit.getAuthor());
			commit.setMessage("Change " + path);
			ObjectId id = inserter.insert(commit);
			inserter.flush();
			RefUpdate update = this.repository.updateRef(BRANCH);
			update.setNewObjectId(id);
			update.setExpectedOldObjectId(Objects.requireNonNullElse(head, ObjectId.zeroId()));
			if (update.update() == RefUpdate.Result.LOCK_FAILURE) {
				throw new IllegalStateException("The branch is locked");
			}
			return id;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.repository.close();
	}

}
