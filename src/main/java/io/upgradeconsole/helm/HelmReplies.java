package io.upgradeconsole.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads helm's JSON. Keys are the same in helm 3 and helm 4.
 */
final class HelmReplies {

	private record SearchEntry(String name, String version, @Nullable String app_version) {

	}

	private record HookEntry(@Nullable String path, @Nullable String manifest) {

	}

	private record InfoEntry(@Nullable String notes) {

	}

	private record DryRunReply(@Nullable String manifest, @Nullable List<HookEntry> hooks,
			@Nullable Map<String, Object> config, @Nullable InfoEntry info, @Nullable Map<String, Object> chart) {

	}

	private final JsonMapper json = JsonMapper.builder().build();

	List<PublishedChart> published(String reply, String reference) {
		List<SearchEntry> entries = read(reply, new TypeReference<List<SearchEntry>>() {
		});
		return entries.stream()
			// "repo/backend" is a keyword to helm, which would also list
			// "repo/backend-tools"
			.filter((entry) -> entry.name().equals(reference))
			.<PublishedChart>mapMulti((entry, published) -> {
				try {
					published.accept(new PublishedChart(new ChartVersion(entry.version()),
							Objects.requireNonNullElse(entry.app_version(), "")));
				}
				catch (ProblemException ex) {
					// a version that cannot be named exactly cannot be a target
				}
			})
			.distinct()
			.sorted((one, other) -> other.version().compareTo(one.version()))
			.toList();
	}

	/** The names in the first column of a table; it knows no JSON. */
	List<String> plugins(String reply) {
		return reply.lines()
			.skip(1)
			.map((line) -> line.strip().split("\\s+")[0])
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	Rendering rendering(String reply) {
		DryRunReply rendered = read(reply, new TypeReference<DryRunReply>() {
		});
		List<String> hooks = new ArrayList<>();
		for (HookEntry hook : Objects.requireNonNullElse(rendered.hooks(), List.<HookEntry>of())) {
			// as the manifest does by itself
			hooks.add("# Source: " + Objects.requireNonNullElse(hook.path(), "") + "\n"
					+ Objects.requireNonNullElse(hook.manifest(), ""));
		}
		return new Rendering(Objects.requireNonNullElse(rendered.manifest(), ""), hooks,
				Objects.requireNonNullElse(rendered.config(), Map.of()),
				(rendered.info() != null) ? Objects.requireNonNullElse(rendered.info().notes(), "") : "",
				Objects.requireNonNullElse(rendered.chart(), Map.of()));
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> values(String yaml) {
		try {
			Object values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
			return (values instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
		}
		catch (YAMLException ex) {
			throw unreadable();
		}
	}

	private <T> T read(String reply, TypeReference<T> type) {
		try {
			return this.json.readValue(reply, type);
		}
		catch (JacksonException ex) {
			// the cause is left out: its message quotes the reply, which may hold secrets
			throw unreadable();
		}
	}

	private static ProblemException unreadable() {
		return Problem
			.unavailable("helm-answer-unreadable", "Helm's answer could not be read",
					"Helm did not answer in the form that was asked for.",
					"Check that console.helm.binary is helm 3.14 or newer.")
			.asException();
	}

}
