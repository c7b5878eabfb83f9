package io.upgradeconsole.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditPage;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in the trail the page is, and the ways from there.
 *
 * @param shown such as "Entries 1,000,000 to 999,951 of 1,000,000"
 * @param page the page's number, or {@code null} where a filter leaves entries out
 * @param pages how many pages there are
 * @param newest the address of the first page, or {@code null} on it
 * @param newer the address of the page before, or {@code null}
 * @param older the address of the next page, or {@code null}
 * @param oldest the address of the last page, or {@code null} on it
 */
public record PagingView(String shown, @Nullable Long page, long pages, @Nullable String newest, @Nullable String newer,
		@Nullable String older, @Nullable String oldest) {

	/** Which page of how many, such as "1 of 20,000"; of the whole trail only. */
	public String position() {
		return String.format(Locale.ROOT, "%,d of %,d", this.page, this.pages);
	}

	/**
	 * Of a page.
	 * @param parameters what was asked for; none where that is the whole trail
	 */
	static PagingView of(AuditPage page, Map<String, String> parameters) {
		return new PagingView(shown(page), parameters.isEmpty() ? page.page() : null, page.pages(),
				(page.newer() != null) ? address(parameters, "", 0) : null,
				(page.newer() != null) ? address(parameters, "after", page.newer()) : null,
				(page.older() != null) ? address(parameters, "before", page.older()) : null,
				(page.older() != null) ? address(parameters, "after", 0) : null);
	}

	private static String shown(AuditPage page) {
		List<AuditEntry> entries = page.entries();
		if (entries.isEmpty()) {
			return "No entry";
		}
		long first = EntryViews.number(entries.get(0));
		long last = EntryViews.number(entries.get(entries.size() - 1));
		return String.format(Locale.ROOT, (first == last) ? "Entry %,d of %3$,d" : "Entries %,d to %,d of %,d", first,
				last, page.total());
	}

	private static String address(Map<String, String> parameters, String name, long number) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
		parameters.forEach((parameter, value) -> address.queryParam(parameter, "{" + parameter + "}"));
		if (!name.isEmpty()) {
			address.queryParam(name, number);
		}
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
