package io.upgradeconsole.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * The latest changes in order. Versions have no gaps, so a version is a position.
 */
final class ChangeLog {

	private static final int KEPT = 20_000;

	private final List<Change> changes = new ArrayList<>();

	private long version = 1000;

	long version() {
		return this.version;
	}

	void add(Change.Type type, ResourceType resource, KubeObject object) {
		this.version++;
		this.changes.add(new Change(this.version, type, resource, object));
		if (this.changes.size() > KEPT) {
			this.changes.subList(0, KEPT / 2).clear();
		}
	}

	List<Change> after(long seen) {
		long unseen = Math.min(this.version - seen, this.changes.size());
		return List.copyOf(this.changes.subList(this.changes.size() - (int) Math.max(unseen, 0), this.changes.size()));
	}

}
