package io.upgradeconsole.access.web;

import java.util.Map;

import io.upgradeconsole.access.IdentityProviders;
import io.upgradeconsole.ui.Callout;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in page; Spring Security takes what it posts.
 */
@Controller
class SignInController {

	private static final Map<String, Callout> REFUSED = Map.of("no-role",
			Callout.blocking("You have no role here",
					"Your organisation’s sign-in knows you, but none of your groups has a role in this console.",
					"Ask whoever runs this console to give your group a role."),
			"name-taken",
			Callout.blocking("Your name is taken here",
					"Your organisation’s sign-in calls you by a name that another user of this console has already.",
					"Ask whoever runs this console."),
			"name-unusable",
			Callout.blocking("Your name cannot be used",
					"Your organisation’s sign-in gives you a name that is empty, too long, or cannot be shown.",
					"Ask whoever runs this console to take the name from another claim."),
			"provider",
			Callout.blocking("Signing in did not work",
					"Your organisation’s sign-in did not confirm who you are, or did not answer.",
					"Try again; if it stays, ask whoever runs this console to look at its log."));

	private final IdentityProviders providers;

	SignInController(IdentityProviders providers) {
		this.providers = providers;
	}

	@GetMapping("/sign-in")
	String signIn(@RequestParam(required = false) @Nullable String error,
			@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String expired,
			@RequestParam(name = "signed-out-everywhere", required = false) @Nullable String everywhere,
			@RequestParam(defaultValue = "0") int wait, @RequestParam(defaultValue = "") String refused, Model model) {
		model.addAttribute("error", error != null);
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("expired", expired != null);
		model.addAttribute("everywhere", everywhere != null);
		model.addAttribute("wait", (wait > 0) ? Wait.of(wait) : null);
		model.addAttribute("refused", REFUSED.get(refused));
		model.addAttribute("providers", this.providers.all().isEmpty() ? null : this.providers.all());
		model.addAttribute("password", this.providers.besidesPasswords());
		return "sign-in";
	}

}
