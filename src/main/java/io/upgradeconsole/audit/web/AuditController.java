package io.upgradeconsole.audit.web;

import java.util.Map;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.AuditPage;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.audit.ChainVerifier;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Callout;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trail's pages.
 */
@Controller
class AuditController {

	private final AuditSearch search;

	private final AuditEntryViews entries;

	private final ChainVerifier verifier;

	private final Permissions permissions;

	private final CurrentActor actor;

	AuditController(AuditSearch search, AuditEntryViews entries, ChainVerifier verifier, Permissions permissions,
			CurrentActor actor) {
		this.search = search;
		this.entries = entries;
		this.verifier = verifier;
		this.permissions = permissions;
		this.actor = actor;
	}

	@GetMapping("/audit")
	String show(@ModelAttribute AuditRequest request, @RequestParam(required = false) @Nullable Long before,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(required = false) @Nullable Long page,
			Model model, HttpServletResponse response) {
		Actor reader = this.actor.get();
		try {
			AuditFilter filter = request.filter();
			AuditPage found = (after != null) ? this.search.after(filter, after, reader)
					: (page != null && filter.isEmpty()) ? this.search.page(page, reader)
							: this.search.before(filter, before, reader);
			return show(found, FilterView.of(request, filter), filter.isEmpty() ? Map.of() : request.parameters(), null,
					model);
		}
		catch (ProblemException ex) {
			if (ex.problem().field() == null) {
				throw ex;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(AuditPage.EMPTY, FilterView.of(request, ex.problem()), Map.of(), null, model);
		}
	}

	@GetMapping("/audit/verification")
	String verify(Model model) {
		Actor reader = this.actor.get();
		Callout verdict = ChainVerdictCallout.of(this.verifier.verify(reader));
		return show(this.search.before(AuditFilter.NONE, null, reader),
				FilterView.of(AuditRequest.NONE, AuditFilter.NONE), Map.of(), verdict, model);
	}

	@GetMapping("/audit/{number}")
	String entry(@PathVariable long number, Model model) {
		model.addAttribute("view", this.entries.view(number, this.actor.get()));
		return "audit-entry";
	}

	private String show(AuditPage page, FilterView filter, Map<String, String> parameters, @Nullable Callout verdict,
			Model model) {
		Actor reader = this.actor.get();
		model.addAttribute("view",
				new AuditView(page.entries().stream().map(EntryViews::entry).toList(), filter,
						PagingView.of(page, parameters), this.permissions.allows(reader, Action.VERIFY_AUDIT),
						this.permissions.allows(reader, Action.EXPORT_AUDIT), verdict));
		return "audit";
	}

}
