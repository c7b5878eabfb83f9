package io.upgradeconsole.ui;

import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is told from others, wherever it is named.
 *
 * @param name its name, which is always shown
 * @param color its colour's code, or {@code null} for none
 * @param production whether it is marked as production, in words
 */
public record ClusterMark(String name, @Nullable String color, boolean production) {

	static final ClusterMark NOWHERE = new ClusterMark("", null, false);

	static ClusterMark of(ClusterAccess cluster) {
		return new ClusterMark(cluster.name(), (cluster.color() != null) ? cluster.color().code() : null,
				cluster.production());
	}

	/** Of a cluster that is no longer configured: an old entry still names it. */
	static ClusterMark unknown(ClusterName name) {
		return new ClusterMark(name.value(), null, false);
	}

	/**
	 * What a page's title and a message begin with: a browser's tab has room for little
	 * more.
	 */
	public String titlePrefix() {
		return this.production ? "PRODUCTION: " : "";
	}

	/** What a button adds that changes something there. */
	public String buttonSuffix() {
		return this.production ? " in PRODUCTION" : "";
	}

}
