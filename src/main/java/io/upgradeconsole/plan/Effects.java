package io.upgradeconsole.plan;

import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What becomes of objects beyond their differences: an upgrade makes hooks anew, a
 * rollback leaves them to the console, which puts them back.
 */
enum Effects {

	/** Helm deletes and creates hooks. */
	UPGRADE {

		@Override
		boolean touches(ManifestObject planned) {
			return Hooks.runsOnUpgrade(planned);
		}

		@Override
		boolean recreates(ManifestObject planned) {
			return Hooks.runsOnUpgrade(planned);
		}

		@Override
		ChangeWords words(ConfigReaders readers, LiveState live, Set<String> rolling) {
			return new ChangeWords(readers, live, rolling);
		}

	},

	/** The console replaces hooks in place, and their pods roll. */
	ROLLBACK {

		@Override
		boolean touches(ManifestObject planned) {
			return planned.source() == ManifestObject.Source.HOOK;
		}

		@Override
		boolean recreates(ManifestObject planned) {
			return false;
		}

		@Override
		ChangeWords words(ConfigReaders readers, LiveState live, Set<String> rolling) {
			return new RollbackWords(readers, live, rolling);
		}

	};

	/** Whether something is done with it although nothing in it may change. */
	abstract boolean touches(ManifestObject planned);

	/** Whether it is deleted and made anew. */
	abstract boolean recreates(ManifestObject planned);

	abstract ChangeWords words(ConfigReaders readers, LiveState live, Set<String> rolling);

}
