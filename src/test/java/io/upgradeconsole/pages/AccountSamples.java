package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.access.web.AccountView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The account page, of somebody with many tokens and of somebody with none.
 */
final class AccountSamples {

	private static final Moment MADE = Moment.of(Instant.parse("2026-11-01T09:00:00Z"));

	private static final Moment EXPIRES = Moment.of(Instant.parse("2027-01-30T09:00:00Z"));

	private static final List<AccountView.DaysChoice> DAYS = List.of(new AccountView.DaysChoice(7, "7 days", false),
			new AccountView.DaysChoice(90, "90 days", true), new AccountView.DaysChoice(365, "a year", false));

	private AccountSamples() {
	}

	static List<Page> all() {
		List<AccountView.Token> tokens = List.of(
				token("nightly-upgrade", "VIEWER, OPERATOR", StatusBadge.success("Live"),
						Moment.of(Instant.parse("2026-11-22T03:00:00Z")), true),
				token("a-name-that-is-as-long-as-a-name-of-a-token-may-ever-become-60", "AUDITOR",
						StatusBadge.success("Live"), null, true),
				token("old laptop", "VIEWER", StatusBadge.neutral("Revoked"), MADE, false));
		List<AccountView.Held> standing = List.of(new AccountView.Held("Everywhere", "VIEWER, AUDITOR"),
				new AccountView.Held("On staging", "ADMIN"),
				new AccountView.Held("On prod/zymtrace-*/backend", "OPERATOR, ONCALL"));
		AccountView.Form form = form("", Map.of());
		return List.of(page("account", new AccountView("operator", standing, tokens, form, null)),
				page("account-empty", new AccountView("viewer", List.of(), List.of(), null, null)),
				page("account-token-made",
						new AccountView("operator", standing, tokens, form,
								new AccountView.Made("nightly-upgrade", "uct_" + "0aB-_9xY".repeat(5) + "0aB"))),
				page("account-token-refused",
						new AccountView("operator", standing, tokens,
								form("nightly-upgrade",
										Map.of("name",
												new ProblemView("token-name-taken", "You have a token of this name",
														"The audit trail could not tell the two apart.",
														"Choose another name, or revoke that one first."))),
								null)));
	}

	private static AccountView.Form form(String name, Map<String, ProblemView> errors) {
		return new AccountView.Form(name,
				List.of(new AccountView.RoleChoice("VIEWER", "Looks.", true),
						new AccountView.RoleChoice("OPERATOR", "Plans and runs upgrades.", false),
						new AccountView.RoleChoice("ONCALL",
								"Gets a release back on its feet, without a second person.", false)),
				DAYS, errors);
	}

	private static AccountView.Token token(String name, String roles, StatusBadge state, Moment lastUsed,
			boolean live) {
		return new AccountView.Token("t-" + name.length(), name, roles, state, MADE, EXPIRES, lastUsed, live);
	}

	private static Page page(String name, AccountView view) {
		return Page.of(name, "account", Map.of("view", view));
	}

}
