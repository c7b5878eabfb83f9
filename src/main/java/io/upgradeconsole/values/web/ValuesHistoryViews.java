package io.upgradeconsole.values.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesHistory;
import io.upgradeconsole.values.ValuesVersion;
import io.upgradeconsole.values.git.GitPushes;
import io.upgradeconsole.values.git.PushState;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/**
 * Turns what is stored of a release's values files into their page.
 */
@Component
class ValuesHistoryViews {

	private static final int SHA_SHOWN = 12;

	private final ValuesHistory history;

	private final GitPushes pushes;

	private final Permissions permissions;

	ValuesHistoryViews(ValuesHistory history, GitPushes pushes, Permissions permissions) {
		this.history = history;
		this.pushes = pushes;
		this.permissions = permissions;
	}

	/**
	 * One page of the history.
	 * @param all whether every stored file is shown, and not only versions
	 * @param number which page, from 1 on
	 * @param chosen the file that is to be compared with another, or {@code null}
	 */
	ValuesHistoryView page(ReleaseRef release, boolean all, int number, @Nullable UUID chosen, Actor reader) {
		int at = Math.max(0, number - 1);
		Page<StoredValues> page = all ? this.history.files(release, at, reader)
				: this.history.versions(release, at, reader);
		@Nullable GitSettings git = this.pushes.repository().orElse(null);
		Map<UUID, PushState> states = this.pushes.states(page.map((stored) -> stored.file().id()).toList());
		boolean mayPush = this.permissions.allows(reader, Action.UPLOAD_VALUES, release);
		List<ValuesHistoryView.Entry> entries = page.getContent().stream().map((stored) -> {
			@Nullable PushState state = states.get(stored.file().id());
			return entry(stored, GitViews.of(stored, state, git, mayPush && this.pushes.mayBePushed(stored, state)));
		}).toList();
		return new ValuesHistoryView(release, GitViews.advice(git), all, shown(page), entries,
				(chosen != null) ? chosen(this.history.get(chosen, reader)) : null,
				page.hasPrevious() ? page.getNumber() : null, page.hasNext() ? page.getNumber() + 2 : null,
				this.permissions.allows(reader, Action.TAKE_SECRETS, release));
	}

	private static String shown(Page<StoredValues> page) {
		if (page.getNumberOfElements() == 0) {
			return "";
		}
		long from = page.getPageable().getOffset() + 1;
		return (page.getTotalPages() == 1) ? page.getTotalElements() + " in all"
				: from + " to " + (from + page.getNumberOfElements() - 1) + " of " + page.getTotalElements();
	}

	private static ValuesHistoryView.Chosen chosen(StoredValues stored) {
		return new ValuesHistoryView.Chosen(stored.file().id().toString(), stored.title());
	}

	private static ValuesHistoryView.Entry entry(StoredValues stored, ValuesHistoryView.@Nullable Git git) {
		ValuesFile file = stored.file();
		ValuesVersion version = stored.version();
		return new ValuesHistoryView.Entry(file.id().toString(),
				(version != null) ? "Version " + version.version() : file.fileName(), stored.name(), badge(stored),
				Moment.of(stored.since()), origin(stored),
				(version != null)
						? new ValuesHistoryView.Operation(version.operationId().toString(), version.title()) : null,
				(version != null) ? facts(version) : null, file.sha256().substring(0, SHA_SHOWN), git,
				(version != null && version.replaces() != null)
						? new ValuesHistoryView.Chosen(version.replaces().toString(),
								(version.version() > 1) ? "version " + (version.version() - 1) : "the file before it")
						: null);
	}

	private static @Nullable StatusBadge badge(StoredValues stored) {
		if (stored.isCurrent()) {
			return StatusBadge.success("Newest");
		}
		return (stored.version() != null) ? StatusBadge.neutral("Replaced") : null;
	}

	private static String origin(StoredValues stored) {
		ValuesFile file = stored.file();
		if (stored.version() == null) {
			return sentence(file.origin().words()) + " by " + file.createdBy();
		}
		String by = "Kept for " + stored.version().requestedBy();
		return (file.origin() == ValuesFile.Origin.KEPT) ? by + ", as helm says it"
				: by + ", as it was " + file.origin().words() + " by " + file.createdBy();
	}

	private static String facts(ValuesVersion version) {
		return "revision " + version.revision() + ", chart " + version.chartVersion()
				+ ((version.imageTag() != null) ? ", image tag " + version.imageTag() : "");
	}

	private static String sentence(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
