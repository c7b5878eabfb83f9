package io.upgradeconsole.pages;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The design system under {@code /design}, in the sandbox only: no test's console and no
 * real one has it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DesignPage {

	@Controller
	static class Design {

		@GetMapping("/design")
		String show(Model model) {
			model.addAttribute("view", DesignSamples.view());
			return "design";
		}

	}

}
