package io.upgradeconsole.settings;

import java.util.Arrays;
import java.util.List;

/**
 * What settings are about, in the order in which a person asks.
 */
enum Subject {

	CLUSTERS("Clusters", "console.clusters"),

	HELM("Helm and the chart", "console.helm"),

	ACCESS("Who may sign in, and as what", "console.access"),

	APPROVAL("Approvals and freezes", "console.approval"),

	PLANS("Plans and the preflight", "console.plan", "console.preflight"),

	OPERATIONS("Operations and verification", "console.operation", "console.executor", "console.executor-job",
			"console.verification"),

	VALUES("Values files", "console.values"),

	AUDIT("Audit trail", "console.audit"),

	MESSAGES("Messages to others", "console.webhooks", "console.webhook-delivery", "console.base-url"),

	CONSOLE("The console itself", "");

	private final String title;

	private final List<String> prefixes;

	Subject(String title, String... prefixes) {
		this.title = title;
		this.prefixes = List.of(prefixes);
	}

	/** What the setting of this name is about. */
	static Subject of(String name) {
		return Arrays.stream(values())
			.filter((subject) -> subject.prefixes.stream()
				.anyMatch((prefix) -> name.equals(prefix) || prefix.isEmpty() || name.startsWith(prefix + ".")
						|| name.startsWith(prefix + "[")))
			.findFirst()
			.orElse(CONSOLE);
	}

	String title() {
		return this.title;
	}

}
