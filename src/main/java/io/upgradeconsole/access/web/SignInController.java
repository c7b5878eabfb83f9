package io.upgradeconsole.access.web;

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

	@GetMapping("/sign-in")
	String signIn(@RequestParam(required = false) @Nullable String error,
			@RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
			@RequestParam(required = false) @Nullable String expired,
			@RequestParam(name = "signed-out-everywhere", required = false) @Nullable String everywhere,
			@RequestParam(defaultValue = "0") int wait, Model model) {
		model.addAttribute("error", error != null);
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("expired", expired != null);
		model.addAttribute("everywhere", everywhere != null);
		model.addAttribute("wait", (wait > 0) ? Wait.of(wait) : null);
		return "sign-in";
	}

}
