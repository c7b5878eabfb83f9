package io.upgradeconsole.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.EntryWording;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * The form that says what is looked for, as it was filled in.
 *
 * @param active whether anything is looked for
 * @param breakGlass whether only what was done without a second person
 * @param actions what can be chosen
 * @param outcomes what can be chosen
 * @param hidden what the form keeps without showing a field for it
 * @param parameters what the export is to be asked for
 * @param problem what cannot be used, or {@code null}
 * @param field the name of the field that the problem is about, else empty
 */
public record FilterView(boolean active, String text, String actor, String release, String from, String to, String zone,
		boolean breakGlass, List<Option> actions, List<Option> outcomes, List<Option> hidden, List<Option> parameters,
		@Nullable ProblemView problem, String field) {

	/** Whether it says more than words. */
	public boolean narrowed() {
		return !this.field.isEmpty() || this.breakGlass || !(this.actor + this.release + this.from + this.to).isEmpty()
				|| this.actions.stream().anyMatch(Option::chosen) || this.outcomes.stream().anyMatch(Option::chosen);
	}

	/** Which fields cannot be used as they are. */
	public Wrong wrong() {
		return new Wrong(this.field.equals("text"), Set.of("release", "cluster", "namespace").contains(this.field),
				this.field.equals("from"), this.field.equals("to"), this.field.equals("zone"));
	}

	/**
	 * Fields that cannot be used as they are, at most one.
	 */
	public record Wrong(boolean text, boolean release, boolean from, boolean to, boolean zone) {
	}

	/**
	 * A value with its name.
	 *
	 * @param value what is sent
	 * @param name what is read, or the parameter's name
	 * @param chosen whether it is the chosen one
	 */
	public record Option(String value, String name, boolean chosen) {
	}

	/** Of what can be looked for. */
	static FilterView of(AuditRequest request, AuditFilter filter) {
		boolean timed = filter.from() != null || filter.to() != null;
		return of(request, !filter.isEmpty(), request.local(filter.from()), request.local(filter.to()),
				(timed && text(request.zone()).isBlank()) ? "UTC" : text(request.zone()), null);
	}

	/** Of what was typed and cannot be looked for. */
	static FilterView of(AuditRequest request, Problem problem) {
		return of(request, true, text(request.from()), text(request.to()), text(request.zone()), problem);
	}

	private static FilterView of(AuditRequest request, boolean active, String from, String to, String zone,
			@Nullable Problem problem) {
		Map<String, String> hidden = new LinkedHashMap<>(request.parameters());
		hidden.keySet().retainAll(Set.of("plan", "operation"));
		return new FilterView(active, text(request.text()), text(request.actor()), text(request.release()), from, to,
				zone, "true".equals(request.breakGlass()), options(EntryWording.actions(), text(request.action())),
				options(EntryWording.outcomes(), text(request.outcome())), named(hidden),
				active ? named(request.parameters()) : List.of(), (problem != null) ? ProblemView.of(problem) : null,
				(problem != null && problem.field() != null) ? problem.field() : "");
	}

	private static List<Option> options(Map<String, String> words, String chosen) {
		Map<String, String> all = new LinkedHashMap<>(words);
		if (!chosen.isBlank()) {
			all.putIfAbsent(chosen, chosen);
		}
		return all.entrySet()
			.stream()
			.map((each) -> new Option(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
			.toList();
	}

	private static List<Option> named(Map<String, String> parameters) {
		return parameters.entrySet().stream().map((each) -> new Option(each.getValue(), each.getKey(), false)).toList();
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
