package io.upgradeconsole.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import io.upgradeconsole.pages.Renderer.Page;

/**
 * Every page in every state, for those who look at them in a browser.
 */
public final class SamplePages {

	private SamplePages() {
	}

	/** The HTML of each whole page, by the name of page and state. */
	public static Map<String, String> rendered() {
		Map<String, String> rendered = Renderer.render(Samples.all());
		Map<String, String> whole = new TreeMap<>();
		Samples.all().stream().filter(Page::whole).forEach((page) -> whole.put(page.name(), rendered.get(page.name())));
		return whole;
	}

	/** The same of one state a template: the one with the most to show. */
	public static Map<String, String> fullest() {
		Map<String, String> rendered = rendered();
		Map<String, String> names = new HashMap<>();
		Samples.all()
			.stream()
			.filter(Page::whole)
			.forEach((page) -> names.merge(page.view(), page.name(),
					(one, other) -> (rendered.get(one).length() < rendered.get(other).length()) ? other : one));
		rendered.keySet().retainAll(names.values());
		return rendered;
	}

}
