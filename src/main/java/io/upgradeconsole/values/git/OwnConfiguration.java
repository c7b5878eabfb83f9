package io.upgradeconsole.values.git;

import java.io.IOException;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.dfs.DfsBlockCache;
import org.eclipse.jgit.internal.storage.dfs.DfsBlockCacheConfig;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * No configuration of git but the console's own: JGit would read those of the user and of
 * the machine, start a git binary to find them, and write what it measures into one.
 */
final class OwnConfiguration extends SystemReader.Delegate {

	private static final long CACHE_BYTES = 2 * DfsBlockCacheConfig.MB;

	private OwnConfiguration(SystemReader machine) {
		super(machine);
	}

	static synchronized void use() {
		if (!(SystemReader.getInstance() instanceof OwnConfiguration)) {
			SystemReader.setInstance(new OwnConfiguration(SystemReader.getInstance()));
			// what was fetched is not needed again; JGit would hold 32 MB of it
			DfsBlockCache.reconfigure(new DfsBlockCacheConfig().setBlockLimit(CACHE_BYTES));
		}
	}

	@Override
	public FileBasedConfig openUserConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public FileBasedConfig openSystemConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	@Override
	public FileBasedConfig openJGitConfig(Config parent, FS fs) {
		return new Nothing(parent, fs);
	}

	private static final class Nothing extends FileBasedConfig {

		private Nothing(Config parent, FS fs) {
			super(parent, null, fs);
		}

		@Override
		public void load() throws IOException, ConfigInvalidException {
			// there is no file
		}

		@Override
		public void save() throws IOException {
			// there is no file
		}

		@Override
		public boolean isOutdated() {
			return false;
		}

	}

}
