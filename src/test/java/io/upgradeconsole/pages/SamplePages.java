package io.upgradeconsole.pages;

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

}
