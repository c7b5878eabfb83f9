package io.upgradeconsole.helm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by the source of a chart's templates which of them may render differently each
 * time. In doubt it says that they do. The chart is read as helm's JSON has it.
 */
final class VaryingTemplates {

	private static final Pattern SOURCE = Pattern.compile("(?m)^# Source: (.*)$");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

	private static final Pattern ACTION = Pattern.compile("(?s)\\{\\{(.*?)}}");

	private static final Pattern TEXT = Pattern.compile("(?s)\"(\\\\.|[^\"\\\\])*\"|`[^`]*`");

	/**
	 * The functions of Go's templates, Sprig and helm by which chance, the time, the
	 * order of a map or the console's surroundings get into a rendering, and {@code tpl},
	 * which renders what the values say.
	 */
	private static final Pattern VARYING = Pattern.compile("(?<![.$\\w])(rand\\w+|uuidv4|shuffle|now|ago|date\\w*"
			+ "|htmlDate\\w*|gen(CA|PrivateKey|SelfSignedCert|SignedCert)\\w*|bcrypt|htpasswd|encryptAES|keys|values"
			+ "|getHostByName|env|expandenv|tpl)\\b");

	/** By the name under which a rendering calls them. */
	private final Map<String, String> templates = new HashMap<>();

	VaryingTemplates(Map<String, Object> chart) {
		Object name = (chart.get("metadata") instanceof Map<?, ?> metadata) ? metadata.get("name") : null;
		if (chart.get("templates") instanceof List<?> files) {
			for (Object file : files) {
				if (file instanceof Map<?, ?> template) {
					this.templates.put(name + "/" + template.get("name"),
							decoded(Objects.toString(template.get("data"), "")));
				}
			}
		}
	}

	/** Whether one that was rendered, or that any may include, varies. */
	boolean rendered(Rendering rendering) {
		return this.templates.values().stream().anyMatch((source) -> source.contains("define") && varies(source))
				|| sources(rendering).map(this.templates::get).anyMatch((source) -> source == null || varies(source));
	}

	/** Those of subcharts are among them, and no template here. */
	private static Stream<String> sources(Rendering rendering) {
		return Stream.concat(Stream.of(rendering.manifest()), rendering.hooks().stream())
			.flatMap((yaml) -> SOURCE.matcher(yaml).results())
			.map((source) -> source.group(1).strip())
			.distinct();
	}

	private static boolean varies(String source) {
		return ACTION.matcher(COMMENT.matcher(source).replaceAll(""))
			.results()
			.map((MatchResult action) -> TEXT.matcher(action.group(1)).replaceAll(""))
			.anyMatch((action) -> VARYING.matcher(action).find());
	}

	private static String decoded(String data) {
		return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
	}

}
