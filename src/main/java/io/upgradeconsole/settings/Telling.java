package io.upgradeconsole.settings;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which settings may be told. Everything that is not named here is hidden, so that a new
 * setting is a secret until somebody has decided that it is none.
 */
final class Telling {

	private static final Set<String> TOLD = Stream.of("console.data-dir", "console.base-url", "console.clusters.name",
			"console.clusters.kubeconfig", "console.clusters.context", "console.clusters.namespaces",
			"console.clusters.color", "console.clusters.production", "console.helm.binary",
			"console.helm.query-timeout", "console.helm.repository.name", "console.helm.repository.url",
			"console.helm.repository.chart", "console.helm.repository.max-age", "console.access.users.name",
			"console.access.users.roles", "console.access.users.grants.roles", "console.access.users.grants.on",
			"console.access.oidc.groups-claim", "console.access.oidc.trusted-for", "console.access.oidc.groups.name",
			"console.access.oidc.groups.roles", "console.access.oidc.groups.grants.roles",
			"console.access.oidc.groups.grants.on", "console.access.session.longest", "console.access.throttle.free",
			"console.access.throttle.longest", "console.access.tokens.longest", "console.access.monitoring.readers",
			"console.access.monitoring.roles", "console.approval.policy", "console.approval.approvers",
			"console.approval.rules.name", "console.approval.rules.ways", "console.approval.rules.severity",
			"console.approval.rules.cluster", "console.approval.rules.namespace", "console.approval.rules.release",
			"console.approval.rules.policy", "console.approval.rules.approvers", "console.approval.freezes.name",
			"console.approval.freezes.start", "console.approval.freezes.end", "console.approval.freezes.days",
			"console.approval.freezes.from", "console.approval.freezes.to", "console.approval.freezes.zone",
			"console.approval.freezes.cluster", "console.approval.freezes.namespace",
			"console.approval.freezes.release", "console.approval.freezes.overridden-by", "console.plan.validity",
			"console.plan.timeout-margin", "console.plan.shortest-timeout", "console.plan.image-check.at-once",
			"console.plan.image-check.patience", "console.plan.image-check.retry",
			"console.plan.image-check.scheduling", "console.preflight.free-space", "console.preflight.slow-answer",
			"console.executor", "console.executor-job.namespace", "console.executor-job.image",
			"console.executor-job.image-pull-secrets", "console.executor-job.service-account",
			"console.executor-job.api-server", "console.executor-job.ttl", "console.executor-job.grace-period",
			"console.executor-job.requests", "console.executor-job.limits", "console.executor-job.start-timeout",
			"console.executor-job.patience", "console.operation.kill-grace", "console.operation.keep-logs",
			"console.verification.timeout", "console.verification.pull-grace", "console.verification.poll",
			"console.verification.recent", "console.verification.patience", "console.values.git.url",
			"console.values.git.branch", "console.values.git.directory", "console.values.git.author-name",
			"console.values.git.author-email", "console.values.git.first-wait", "console.values.git.longest-wait",
			"console.values.git.timeout", "console.values.git.ssh-key", "console.values.git.known-hosts",
			"console.audit.signing-key-file", "console.webhooks.name", "console.webhooks.format",
			"console.webhooks.events", "console.webhook-delivery.timeout", "console.webhook-delivery.first-wait",
			"console.webhook-delivery.longest-wait", "console.webhook-delivery.give-up-after",
			"console.webhook-delivery.most-waiting", "management.opentelemetry.tracing.export.otlp.endpoint",
			"spring.datasource.url", "server.port", "server.servlet.session.timeout")
		.map(Telling::uniform)
		.collect(Collectors.toSet());

	private Telling() {
	}

	/** Whether the value of the setting of this name may be told. */
	static boolean mayTell(String name) {
		return TOLD.contains(uniform(name));
	}

	/** The value without what an address may hold besides where it leads. */
	static String withoutCredentials(String value) {
		String address = withoutUserInfo(value);
		return address.matches("(?s)[A-Za-z][A-Za-z0-9+.:-]*:.*") ? address.replaceAll("[?;#].*", "") : address;
	}

	/** The text, in which no address says as whom to go there. */
	static String withoutUserInfo(String text) {
		return text.replaceAll("//[^/@\\s]*@", "//");
	}

	/** Names of environment variables have neither dashes nor cases. */
	private static String uniform(String name) {
		return name.replaceAll("\\[[^]]*]|[-.]", "").toLowerCase(Locale.ROOT);
	}

}
