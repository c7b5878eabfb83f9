package io.upgradeconsole.values.git;

import java.io.IOException;
import java.util.Set;

import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.FS;

/**
 * A repository in memory that holds the newest commits only. Of itself such a one knows
 * where its history is cut and tells nobody, so that whoever walks it, a push included,
 * fails at the cut.
 */
class MemoryRepository extends InMemoryRepository {

	MemoryRepository() {
		super(new DfsRepositoryDescription("values"));
		// credentials go where they were meant to go, and nowhere else
		getConfig().setString("http", null, "followRedirects", "false");
	}

	/** The path of a file: URL is resolved by it. */
	@Override
	public FS getFS() {
		return FS.DETECTED;
	}

	@Override
	public ObjectReader newObjectReader() {
		return reader(super.newObjectReader());
	}

	private ObjectReader reader(ObjectReader whole) {
		return new ObjectReader.Filter() {

			@Override
			protected ObjectReader delegate() {
				return whole;
			}

			@Override
			public ObjectReader newReader() {
				return reader(whole.newReader());
			}

			@Override
			public Set<ObjectId> getShallowCommits() throws IOException {
				return getObjectDatabase().getShallowCommits();
			}

		};
	}

}
