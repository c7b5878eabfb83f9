package io.upgradeconsole.values.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * The history of a release's values file, template {@code values}.
 *
 * @param advice what to do with the newest version
 * @param all whether every stored file is shown, and not only versions
 * @param shown which of how many, in words; empty where there are none
 * @param entries newest first
 * @param chosen the file that is to be compared with another, or {@code null}
 * @param previous the page of newer ones, or {@code null}
 * @param next the page of older ones, or {@code null}
 * @param mayTake whether this reader may download secrets in clear
 */
public record ValuesHistoryView(ReleaseRef release, Callout advice, boolean all, String shown, List<Entry> entries,
		@Nullable Chosen chosen, @Nullable Integer previous, @Nullable Integer next, boolean mayTake) {

	/** Which part is shown, as the query parameter that asks for it. */
	public String show() {
		return this.all ? "all" : "versions";
	}

	/** Whether an entry can be compared with the chosen file. */
	public boolean comparesWith(Entry entry) {
		return this.chosen != null && !this.chosen.id().equals(entry.id());
	}

	/** What is said where there are none. */
	public String noneTitle() {
		return this.all ? "Nothing is stored" : "No version yet";
	}

	/**
	 * A file that is to be compared with another.
	 *
	 * @param title such as "version 3"
	 */
	public record Chosen(String id, String title) {
	}

	/**
	 * A stored file.
	 *
	 * @param title such as "Version 3", or its name where it is no version
	 * @param name the name that it is kept under
	 * @param badge what it is to the release, or {@code null}
	 * @param at since when it is that
	 * @param origin how it came here, such as "uploaded by operator"
	 * @param operation the operation after which it was kept, or {@code null}
	 * @param facts revision, chart and tag, or {@code null}
	 * @param sha256 the first characters of its digest
	 * @param git what became of it in the git repository, or {@code null}
	 * @param before the version before, or {@code null} where there is none
	 */
	public record Entry(String id, String title, String name, @Nullable StatusBadge badge, Moment at, String origin,
			@Nullable Operation operation, @Nullable String facts, String sha256, @Nullable Git git,
			@Nullable Chosen before) {

		/** Whether its name says more than its title. */
		public boolean named() {
			return !this.name.equals(this.title);
		}

	}

	/**
	 * The operation after which a version was kept.
	 */
	public record Operation(String id, String title) {
	}

	/**
	 * What became of a version in the git repository.
	 *
	 * @param sentences in words; the second one, if any, needs a look
	 * @param mayPush whether this reader may have it pushed now
	 */
	public record Git(StatusBadge badge, List<String> sentences, boolean mayPush) {

		/** What has become of it. */
		public String first() {
			return this.sentences.get(0);
		}

		/** What needs a look. */
		public List<String> more() {
			return this.sentences.subList(1, this.sentences.size());
		}

	}

}
