package io.upgradeconsole.approval;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody was shown when they decided on a plan: kept with their decision, since
 * findings of a later check may join those of the plan. All of it is masked, as the plan
 * is.
 *
 * @param digest of the plan
 * @param diffSha256 SHA-256 over the unified diff of all objects, in its order
 * @param commands the argv of each command, in their order
 * @param findings those of the plan, and of the newest check of its images
 * @param requirement what the plan took at that moment
 */
public record Shown(String digest, String diffSha256, List<List<String>> commands, List<Finding> findings,
		String requirement) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * A finding, in short.
	 *
	 * @param code stable name
	 * @param severity how much it matters
	 * @param title in a sentence
	 */
	public record Finding(String code, String severity, String title) {

	}

	String json() {
		return JSON.writeValueAsString(this);
	}

	static Shown parse(String json) {
		return JSON.readValue(json, Shown.class);
	}

}
