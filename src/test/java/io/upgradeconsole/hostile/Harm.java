package io.upgradeconsole.hostile;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer must never be, whatever was sent.
 */
final class Harm {

	private static final Pattern TRACE = Pattern
		.compile("\\bat (io|org|java|jakarta|tools)\\.[\\w.$]+\\(|java\\.lang\\.|[a-z]Exception\\b|Apache Tomcat");

	private static final List<String> ADDRESSES = List.of("href", "src", "action", "formaction", "xlink:href", "srcset",
			"data", "hx-get", "hx-post", "poster", "background");

	private Harm() {
	}

	/** What is wrong with an answer, or {@code null}. */
	static @Nullable String in(HttpResponse<String> answer) {
		int status = answer.statusCode();
		String body = answer.body();
		if (ofContainer(body)) {
			return body.contains(Payload.MARK) ? "repeats what was sent: " + body : null;
		}
		if (status >= 500 && !(status == 503 && tellsOfTheCluster(body))) {
			return status + " " + body.replaceAll("(?s)<[^>]*>|\\s+", " ");
		}
		String path = answer.request().uri().getPath();
		// the metrics name what they count, to those who signed in
		if (TRACE.matcher(body).find() && !path.equals("/actuator/prometheus")) {
			return "tells how it is made: " + body;
		}
		String header = ((status == 400 || status == 405) && body.isEmpty()) ? null : headers(answer);
		if (header != null) {
			return header;
		}
		String type = answer.headers().firstValue("Content-Type").orElse("");
		if (Intruder.forMachines(path) && status >= 400 && !body.isEmpty()) {
			return problem(type, body);
		}
		if (status >= 400 && !type.startsWith("text/html") && !body.isEmpty()) {
			return status + " is no page: " + type;
		}
		return type.startsWith("text/html") ? markup(body) : null;
	}

	/**
	 * Tomcat refuses what is no HTTP before any filter sees it, with a fixed page of its
	 * own: without a policy, and without anything of the request.
	 */
	static boolean ofContainer(String body) {
		return body.matches("(?s)<!doctype html><html lang=\"en\"><head><title>HTTP Status (4\\d\\d|501|505) .*");
	}

	/** The cluster of these tests never answers, and saying so is right. */
	private static boolean tellsOfTheCluster(String body) {
		return !body.contains("database-unavailable") && !body.contains("database does not answer")
				&& !body.contains("The console failed");
	}

	private static @Nullable String headers(HttpResponse<String> answer) {
		for (String name : answer.headers().map().keySet()) {
			if (name.toLowerCase(Locale.ROOT).contains(Payload.MARK)) {
				return "a header of the sender's: " + name;
			}
		}
		String location = answer.headers().firstValue("Location").orElse("/");
		String own = "http://" + answer.request().uri().getAuthority() + "/";
		if (!location.startsWith(own) && (!location.startsWith("/") || location.startsWith("//"))
				&& !location.startsWith("http://127.0.0.1:1?")) {
			return "leads to " + location;
		}
		if (!answer.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'")) {
			return answer.statusCode() + " without a content security policy";
		}
		return answer.headers().firstValue("X-Content-Type-Options").isEmpty() ? "no nosniff" : null;
	}

	private static @Nullable String problem(String type, String body) {
		if (!type.startsWith("application/problem+json")) {
			return "no problem but " + type + " " + body;
		}
		try {
			JsonNode problem = JsonMapper.shared().readTree(body);
			for (String field : List.of("type", "title", "status", "detail", "remedy")) {
				if (problem.path(field).asString("").isBlank()) {
					return "a problem without " + field + ": " + body;
				}
			}
			return null;
		}
		catch (JacksonException ex) {
			return "no JSON: " + body;
		}
	}

	/** What a page has that is not the console's. */
	static @Nullable String markup(String html) {
		if (html.contains(Payload.COMPUTED)) {
			return "a template was evaluated";
		}
		for (Element element : Jsoup.parse(html).getAllElements()) {
			if (element.normalName().contains(Payload.MARK) || element.normalName().equals("style")
					|| element.normalName().equals("img") || element.normalName().equals("base")
					|| element.normalName().equals("iframe") || element.normalName().equals("script")
							&& (!element.data().isBlank() || !element.attr("src").matches("/(assets|webjars)/.*"))) {
				return "the element " + element.outerHtml();
			}
			for (Attribute attribute : element.attributes()) {
				String name = attribute.getKey().toLowerCase(Locale.ROOT);
				if (name.startsWith("on") || name.equals("style") || name.contains(Payload.MARK)
						|| ADDRESSES.contains(name) && leadsAway(attribute.getValue())) {
					return "the attribute " + attribute;
				}
			}
		}
		return null;
	}

	private static boolean leadsAway(String address) {
		String plain = address.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
		return plain.matches("(javascript|data|vbscript):.*") || plain.startsWith("//") || plain.contains("\\")
				|| plain.matches("https?://.*" + Payload.MARK + ".*");
	}

}
