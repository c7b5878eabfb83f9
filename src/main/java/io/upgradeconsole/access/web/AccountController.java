package io.upgradeconsole.access.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.SignOuts;
import io.upgradeconsole.access.TokenService;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody is to the console, their tokens, and signing out everywhere.
 */
@Controller
class AccountController {

	private final TokenService tokens;

	private final SignOuts signOuts;

	private final AccountViews views;

	private final CurrentActor actor;

	AccountController(TokenService tokens, SignOuts signOuts, AccountViews views, CurrentActor actor) {
		this.tokens = tokens;
		this.signOuts = signOuts;
		this.views = views;
		this.actor = actor;
	}

	@GetMapping("/account")
	ModelAndView show() {
		return page(HttpStatus.OK, TokenForm.BLANK, Map.of(), null);
	}

	/**
	 * Makes a token, and shows this once what to send: no redirect, it is kept nowhere.
	 */
	@PostMapping("/account/tokens")
	ModelAndView make(@RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable List<String> roles,
			@RequestParam(required = false) @Nullable Integer days) {
		TokenForm typed = new TokenForm(name, roles, days);
		Actor by = this.actor.get();
		try {
			TokenService.Made made = this.tokens.make(typed.name(), typed.chosen(), Duration.ofDays(typed.days()), by);
			return page(HttpStatus.CREATED, TokenForm.BLANK, Map.of(), made);
		}
		catch (ProblemException ex) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, typed,
					Map.of(Objects.requireNonNullElse(ex.problem().field(), ""), ProblemView.of(ex.problem())), null);
		}
	}

	@PostMapping("/account/tokens/{id}/revoke")
	String revoke(@PathVariable UUID id) {
		this.tokens.revoke(id, this.actor.get());
		return "redirect:/account#tokens";
	}

	/** Where a reloaded or shared address of a form leads. */
	@GetMapping({ "/account/tokens", "/account/tokens/{id}/revoke", "/account/sign-out-everywhere" })
	String back() {
		return "redirect:/account";
	}

	@PostMapping("/account/sign-out-everywhere")
	String signOutEverywhere() {
		this.signOuts.everywhere(this.actor.get());
		return "redirect:/sign-in?signed-out-everywhere";
	}

	private ModelAndView page(HttpStatus status, TokenForm typed, Map<String, ProblemView> errors,
			TokenService.@Nullable Made made) {
		ModelAndView page = new ModelAndView("account", status);
		page.addObject("view", this.views.page(this.actor.get(), typed, errors, made));
		return page;
	}

}
