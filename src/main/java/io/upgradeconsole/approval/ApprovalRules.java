package io.upgradeconsole.approval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Finds out what a plan takes. What every plan takes and each rule that matches stand
 * side by side, in any order, and the strictest counts: others' approvals are stricter
 * than one's own, and more of them than fewer. So a rule can ask for more, and never for
 * less. A rule matches where all that it names is true of the plan.
 */
@Component
class ApprovalRules {

	private static final Comparator<Requirement> STRICTNESS = Comparator.comparing(Requirement::policy)
		.thenComparing(Requirement::approvers);

	private final ApprovalProperties properties;

	ApprovalRules(ApprovalProperties properties) {
		this.properties = properties;
	}

	Requirement of(ApprovalRequest request) {
		Requirement usual = new Requirement(this.properties.policy(), this.properties.approvers(), List.of());
		List<Requirement> matching = this.properties.rules()
			.stream()
			.filter((rule) -> matches(rule, request))
			.map((rule) -> new Requirement(rule.policy(), rule.approvers(), List.of(rule.name())))
			.toList();
		Requirement strictest = Stream.concat(Stream.of(usual), matching.stream()).max(STRICTNESS).orElse(usual);
		if (STRICTNESS.compare(strictest, usual) == 0) {
			return usual;
		}
		return new Requirement(strictest.policy(), strictest.approvers(),
				matching.stream()
					.filter((each) -> STRICTNESS.compare(each, strictest) == 0)
					.flatMap((each) -> each.because().stream())
					.toList());
	}

	private static boolean matches(ApprovalProperties.Rule rule, ApprovalRequest request) {
		return (rule.ways().isEmpty() || rule.ways().contains(request.way()))
				&& (rule.severity() == null
						|| request.severity() != null && request.severity().compareTo(rule.severity()) >= 0)
				&& rule.where().matches(request.release());
	}

}
