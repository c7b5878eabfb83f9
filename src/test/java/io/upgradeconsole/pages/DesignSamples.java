package io.upgradeconsole.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ClusterColor;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * What the design system's page shows; the sandbox serves it, too.
 */
final class DesignSamples {

	private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+): ([^;]+);");

	private DesignSamples() {
	}

	/**
	 * A token of {@code tokens.css}.
	 */
	public record Token(String name, String value) {

		boolean isColour() {
			return this.value.startsWith("#") || this.value.startsWith("light-dark(#");
		}

	}

	/**
	 * The page's view.
	 */
	public record DesignView(List<Token> colours, List<Token> others, List<StatusBadge> badges, List<Callout> callouts,
			List<CheckRow> checks, ProblemView problem, CommandLine command, List<ReleaseRef> releases,
			List<String> clusterColors) {

	}

	static List<Page> all() {
		return List.of(Page.of("design", "design", Map.of("view", view())));
	}

	static DesignView view() {
		List<Token> tokens = tokens();
		List<StatusBadge> badges = List.of(StatusBadge.success("Succeeded"), StatusBadge.running("Running"),
				StatusBadge.warning("Needs a look"), StatusBadge.danger("Failed"), StatusBadge.info("Ready"),
				StatusBadge.neutral("Waiting"));
		return new DesignView(tokens.stream().filter(Token::isColour).toList(),
				tokens.stream().filter((token) -> !token.isColour()).toList(), badges,
				List.of(Callout.info("Worth knowing", "What was found.", null),
						Callout.success("As it should be", "What was found.", null),
						Callout.warning("Needs a look", "What was found.", "What to do about it."),
						Callout.blocking("Stands in the way", "What was found.", "What to do:\nkey: null")
							.withLink("/design", "Find the way out")),
				badges.stream()
					.map((badge) -> CheckRow.of(badge.word(), badge.word(), badge, "What was seen."))
					.toList(),
				new ProblemView("sample", "This tag cannot be used", "It holds a blank.", "Write it as 26.8.4."),
				CommandLine.of(List.of("helm", "repo", "update", "zymtrace")), List.of(Samples.BACKEND, Samples.LONG),
				Arrays.stream(ClusterColor.values()).map(ClusterColor::code).toList());
	}

	/** Each where it is first named: a small window has some of its own. */
	private static List<Token> tokens() {
		try {
			Map<String, Token> tokens = new LinkedHashMap<>();
			Matcher matcher = TOKEN.matcher(Files.readString(Path.of("frontend/css/tokens.css")));
			while (matcher.find()) {
				tokens.putIfAbsent(matcher.group(1), new Token(matcher.group(1), matcher.group(2)));
			}
			return new ArrayList<>(tokens.values());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
