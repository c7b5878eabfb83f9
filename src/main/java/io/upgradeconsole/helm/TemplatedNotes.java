package io.upgradeconsole.helm;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * A chart's notes among what {@code helm template} renders.
 *
 * @param manifest what the chart rendered
 * @param notes its notes, empty where it has none
 */
record TemplatedNotes(String manifest, String notes) {

	/** Where the notes lie, so that helm does not take them for notes. */
	static final String FILE = "upgrade-console-notes.txt";

	/** The template that renders them. */
	static final String TEMPLATE = "templates/upgrade-console-notes.yaml";

	static final String CONTENT = """
			apiVersion: upgrade-console/v1
			kind: Notes
			metadata: {name: notes}
			notes: {{ tpl (.Files.Get "%s") . | toJson }}
			""".formatted(FILE);

	private static final String SEPARATOR = "---";

	private static final String LINE = "notes: ";

	/** Takes the notes out of what was rendered. */
	static TemplatedNotes of(String rendered) {
		List<String> manifest = new ArrayList<>();
		String notes = "";
		boolean ours = false;
		for (String line : rendered.lines().toList()) {
			if (line.startsWith("# Source: ")) {
				ours = line.endsWith("/" + TEMPLATE);
			}
			else if (line.equals(SEPARATOR)) {
				ours = false;
			}
			if (!ours) {
				manifest.add(line);
			}
			else if (line.startsWith(LINE)) {
				notes = JsonMapper.shared().readValue(line.substring(LINE.length()), String.class);
			}
		}
		return new TemplatedNotes(String.join("\n", manifest), notes);
	}

}
