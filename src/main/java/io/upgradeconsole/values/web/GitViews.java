package io.upgradeconsole.values.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.git.PushState;
import org.jspecify.annotations.Nullable;

/**
 * What the pages tell of the git repository.
 */
final class GitViews {

	private static final int COMMIT_SHOWN = 10;

	private GitViews() {
	}

	/** What to do with the newest version, or what the console does with it. */
	static Callout advice(@Nullable GitSettings git) {
		if (git == null) {
			return Callout.info("Commit the newest version to your repository",
					"Your repository is where the values file belongs. After each upgrade the newest version here says what is in force: download it and commit it, so that the next upgrade begins with it.",
					"To have the console push each version to git, set console.values.git.url.");
		}
		boolean open = git.url().toLowerCase(Locale.ROOT).startsWith("http:");
		return Callout.info("Each new version is pushed to git, with its secrets in clear",
				"The whole file as it is goes to " + git.url() + ", branch " + git.branch()
						+ (git.directory().isEmpty() ? "" : ", directory " + git.directory())
						+ ". Whoever can read that repository can read the passwords and keys in the file."
						+ (open ? " The connection is not encrypted." : ""),
				null);
	}

	static ValuesHistoryView.@Nullable Git of(StoredValues stored, @Nullable PushState state, @Nullable GitSettings git,
			boolean mayPush) {
		if (state == null) {
			return mayPush ? new ValuesHistoryView.Git(StatusBadge.neutral("Not in git"),
					List.of("It was kept before a git repository was configured."), true) : null;
		}
		List<String> sentences = new ArrayList<>();
		if (state.state() == PushState.State.PUSHED) {
			sentences.add("Commit " + shortened(state.commit()) + ((git != null) ? ", " + git.path(stored.file()) : "")
					+ ".");
			if (state.changedIn() != null) {
				sentences
					.add("In the repository the file said something else before: somebody changed it there (see commit "
							+ shortened(state.changedIn())
							+ "). This version does not have that change; bring it in with the next upgrade.");
			}
			return new ValuesHistoryView.Git(
					(state.changedIn() != null) ? StatusBadge.warning("In git") : StatusBadge.success("In git"),
					sentences, false);
		}
		if (state.attempts() == 0) {
			return new ValuesHistoryView.Git(StatusBadge.running("Being pushed"), List
				.of((git != null) ? "To " + git.path(stored.file()) + "." : "As soon as git is configured again."),
					mayPush);
		}
		sentences.add(((state.attempts() == 1) ? "One attempt failed" : state.attempts() + " attempts failed")
				+ ". The next is at " + Moment.of(Objects.requireNonNull(state.nextAttempt())).utc() + ".");
		sentences.add(Objects.requireNonNullElse(state.problem(), ""));
		return new ValuesHistoryView.Git(StatusBadge.warning("Not in git yet"), sentences, mayPush);
	}

	private static String shortened(@Nullable String commit) {
		String id = Objects.requireNonNullElse(commit, "");
		return id.substring(0, Math.min(COMMIT_SHOWN, id.length()));
	}

}
