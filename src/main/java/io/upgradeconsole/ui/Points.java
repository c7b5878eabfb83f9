package io.upgradeconsole.ui;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check has seen, point by point: one is a sentence, a few are a list, and many
 * that are all well need not be read.
 *
 * @param all every point
 * @param fine whether they are all well
 */
public record Points(List<String> all, boolean fine) {

	private static final int A_FEW = 3;

	/** The one point, or {@code null} where there are more or none. */
	public @Nullable String single() {
		return (this.all.size() == 1) ? this.all.get(0) : null;
	}

	/** Those to be shown at once. */
	public List<String> listed() {
		return (this.all.size() > 1 && !isFolded()) ? this.all : List.of();
	}

	/** Those that are shown when asked for. */
	public List<String> folded() {
		return isFolded() ? this.all : List.of();
	}

	private boolean isFolded() {
		return this.fine && this.all.size() > A_FEW;
	}

}
