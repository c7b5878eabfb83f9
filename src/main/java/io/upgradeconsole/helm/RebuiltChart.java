package io.upgradeconsole.helm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart as a directory, made of what helm keeps of a chart in a release record and
 * answers to a dry run. It renders as the chart itself does, without a repository.
 */
public final class RebuiltChart implements ChartReference {

	/** The problem's type where helm has not kept all of a chart. */
	public static final String HAS_SUBCHARTS = "chart-has-subcharts";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NOTES = "templates/NOTES.txt";

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,60}");

	private final String name;

	private final ChartVersion version;

	private final Map<String, byte[]> content;

	private RebuiltChart(String name, ChartVersion version, Map<String, byte[]> content) {
		this.name = name;
		this.version = version;
		this.content = content;
	}

	/**
	 * Puts a chart together again.
	 * @param chart the chart as helm's JSON has it: {@code metadata}, {@code values},
	 * {@code schema}, {@code templates} and {@code files} with their {@code data} in
	 * base64
	 * @throws io.upgradeconsole.target.ProblemException of type {@value #HAS_SUBCHARTS}
	 * where it has subcharts, which helm's JSON leaves out, or of another where it cannot
	 * be read
	 */
	public static RebuiltChart of(Map<String, Object> chart) {
		if (!(chart.get("metadata") instanceof Map<?, ?> metadata)) {
			throw unreadable("It names no chart.");
		}
		String name = Objects.toString(metadata.get("name"), "");
		ChartVersion version = new ChartVersion(Objects.toString(metadata.get("version"), ""));
		if (!PLAIN.matcher(name).matches()) {
			throw unreadable("Its name is not that of a chart.");
		}
		if (metadata.get("dependencies") instanceof List<?> dependencies && !dependencies.isEmpty()) {
			throw Problem
				.conflict(HAS_SUBCHARTS, "This chart cannot be rebuilt",
						"Chart " + version + " has subcharts, and helm's record of a release does not hold them.",
						"Publish the chart again, or use a version that is published.")
				.asException();
		}
		Map<String, byte[]> content = new LinkedHashMap<>();
		content.put("Chart.yaml", JSON.writeValueAsBytes(metadata));
		content.put("values.yaml", JSON.writeValueAsBytes(Objects.requireNonNullElse(chart.get("values"), Map.of())));
		if (chart.get("schema") instanceof String schema && !schema.isEmpty()) {
			content.put("values.schema.json", decoded(schema));
		}
		addAll(content, chart.get("templates"));
		addAll(content, chart.get("files"));
		return new RebuiltChart(name, version, content);
	}

	/** The chart's version. */
	public ChartVersion version() {
		return this.version;
	}

	/**
	 * The same chart, whose notes are rendered as an object of their own: {@code helm
	 * template} leaves them out.
	 */
	RebuiltChart withNotesAsObject() {
		Map<String, byte[]> other = new LinkedHashMap<>(this.content);
		byte[] notes = other.remove(NOTES);
		if (notes == null) {
			return this;
		}
		other.put(TemplatedNotes.FILE, notes);
		other.put(TemplatedNotes.TEMPLATE, TemplatedNotes.CONTENT.getBytes(StandardCharsets.UTF_8));
		return new RebuiltChart(this.name, this.version, other);
	}

	/** Such as {@code ./backend-26.5.0}. */
	@Override
	public String reference() {
		return "./" + directory();
	}

	@Override
	public Map<String, byte[]> files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		this.content.forEach((path, bytes) -> files.put(directory() + "/" + path, bytes));
		return files;
	}

	private String directory() {
		// a '+' is fine in a version, and not in a plain name
		return this.name + "-" + this.version.value().replace('+', '_');
	}

	private static void addAll(Map<String, byte[]> content, @Nullable Object files) {
		if (files instanceof List<?> list) {
			for (Object file : list) {
				if (file instanceof Map<?, ?> map && map.get("name") instanceof String path) {
					content.put(path, decoded(Objects.toString(map.get("data"), "")));
				}
			}
		}
	}

	private static byte[] decoded(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw unreadable("A file of it is not what helm writes.");
		}
	}

	private static RuntimeException unreadable(String why) {
		return Problem
			.unavailable("chart-unreadable", "The chart that helm keeps could not be read", why,
					"Check with 'helm get all' whether helm itself can still read the release.")
			.asException();
	}

	@Override
	public String toString() {
		return "RebuiltChart[" + directory() + ", " + this.content.size() + " files]";
	}

}
