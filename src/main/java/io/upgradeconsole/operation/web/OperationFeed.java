package io.upgradeconsole.operation.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What all viewers of one operation share: it is looked at once for all of them.
 */
final class OperationFeed {

	private final Supplier<FeedState> look;

	private final EncodedLines lines;

	private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

	/** Counted by who holds the feeds. */
	private int members;

	private volatile FeedState state;

	OperationFeed(Supplier<FeedState> look, EncodedLines lines) {
		this.look = look;
		this.lines = lines;
		FeedState now = look.get();
		lines.grow();
		this.state = now.after(lines.size());
	}

	/** Says that a viewer is coming, and that the feed is needed until it leaves. */
	void join() {
		this.members++;
	}

	void add(Viewer viewer) {
		this.viewers.add(viewer);
	}

	/** Lets a viewer go; whether the feed is needed no more. */
	boolean leave(Viewer viewer) {
		this.viewers.remove(viewer);
		return --this.members == 0;
	}

	/** Tells viewers of new lines, and that the link still holds. */
	void followLog() {
		boolean grown = this.lines.grow();
		this.viewers.stream().filter((viewer) -> grown || viewer.isDue()).forEach(Viewer::wake);
	}

	/** The state first, then the lines: when it says ended, no line is missing. */
	void followState() {
		FeedState now = this.look.get();
		boolean news = this.lines.grow();
		if (!now.isSame(this.state)) {
			this.state = now.after(this.lines.size());
			news = true;
		}
		if (news) {
			this.viewers.forEach(Viewer::wake);
		}
	}

	EncodedLines lines() {
		return this.lines;
	}

	FeedState state() {
		return this.state;
	}

	void close() {
		Set.copyOf(this.viewers).forEach(Viewer::close);
	}

}
