package io.upgradeconsole.overview;

import java.util.List;
import java.util.Locale;

import io.upgradeconsole.release.ListedRelease;

/**
 * Which of many releases somebody wants to see.
 *
 * @param text words that all occur in a release's cluster, namespace, name, versions or
 * status; empty for all releases
 * @param page which page of those, from 1 on
 */
public record ReleaseSearch(String text, int page) {

	/** How many releases a page shows. */
	public static final int PAGE = 50;

	private static final int LONGEST = 200;

	public ReleaseSearch {
		text = text.strip();
		text = text.substring(0, Math.min(LONGEST, text.length()));
		page = Math.max(1, page);
	}

	List<ListedRelease> in(List<ListedRelease> releases) {
		if (this.text.isEmpty()) {
			return releases;
		}
		String[] words = this.text.toLowerCase(Locale.ROOT).split("\\s+");
		return releases.stream().filter((release) -> matches(release, words)).toList();
	}

	private static boolean matches(ListedRelease release, String[] words) {
		String told = String
			.join(" ", release.release().toString(), release.outline().chartVersion(), release.outline().appVersion(),
					release.status())
			.toLowerCase(Locale.ROOT);
		for (String word : words) {
			if (!told.contains(word)) {
				return false;
			}
		}
		return true;
	}

}
