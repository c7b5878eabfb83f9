package io.upgradeconsole.routes;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that a route can be about, of a release that nobody has installed, so
 * that a route refuses for who asks and not for what is missing.
 */
public final class RouteSamples {

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "zymtrace", "backend");

	private final Map<String, String> values = new LinkedHashMap<>();

	/** What stands for a path's variables, by the beginning of the path. */
	private final Map<String, String> variables = new LinkedHashMap<>();

	private final JdbcClient database;

	private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

	/** Stores one of each in a console. */
	public RouteSamples(ApplicationContext console) {
		this.database = console.getBean(JdbcClient.class);
		String plan = plan(null);
		String rollback = plan(new PlanContent.RollbackTo(1, "deployed", ""));
		String operation = operation(plan);
		String file = file(console.getBean(ValuesService.class));
		this.values.putAll(Map.of("$plan", plan, "$rollback", rollback, "$file", file));
		this.variables.put("/releases/{cluster}/{namespace}/{name}/values/{id}", file);
		this.variables.put("/api/v1/releases/{cluster}/{namespace}/{name}/verifications/{id}", verification());
		this.variables.put("/verifications/{id}", verification());
		this.variables.put("/plans/{id}/roll-back", rollback);
		this.variables.put("/plans/{id}/by-upgrade", rollback);
		this.variables.put("/plans/{id}", plan);
		this.variables.put("/api/v1/plans/{id}", plan);
		this.variables.put("/api/v1/plans/{planId}", plan);
		this.variables.put("/drafts/{id}", draft());
		this.variables.put("/operations/{id}", operation);
		this.variables.put("/api/v1/operations/{id}", operation);
		this.variables.put("/staged/{id}", staged());
		this.variables.put("/api/v1/staged-upgrades/{id}", staged());
		this.variables.put("/api/v1/values-files/{id}", file);
	}

	/** The path with something in place of each variable. */
	public String path(String pattern) {
		String path = pattern.replace("{cluster}", RELEASE.cluster().value())
			.replace("{namespace}", RELEASE.namespace().value())
			.replace("{name}", RELEASE.name().value())
			.replace("{position}", "1")
			.replace("{number}", "1")
			.replace("{id}", id(pattern))
			.replace("{planId}", id(pattern))
			.replace("{registrationId}", "acme")
			.replace("/health/**", "/health/readiness")
			.replace("**", "nothing-here")
			.replace("/*", "/acme");
		if (path.contains("{")) {
			throw new AssertionError("RouteSamples does not know what stands for the variable in " + path);
		}
		return path;
	}

	/** What is sent, with something in place of each {@code $name}. */
	public String sent(String text) {
		String sent = text;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			sent = sent.replace(value.getKey(), value.getValue());
		}
		return sent;
	}

	private String id(String pattern) {
		return this.variables.entrySet()
			.stream()
			.filter((variable) -> pattern.startsWith(variable.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(UUID.randomUUID().toString());
	}

	private String plan(PlanContent.@Nullable RollbackTo rollback) {
		PlanContent content = new PlanContent((rollback == null) ? UpgradePath.IMAGE_ONLY : null, "26.5.0", "26.5.0",
				"26.5.0", "26.5.1", true, null, null, "", "1h0m0s", List.of(), List.of(), List.of(), List.of(),
				List.of(), Map.of(), List.of(), "{}\n", "", new PlanContent.Asked(null, "1h0m0s", null), List.of(),
				rollback, null);
		return insert(
				"insert into plan (id, release_ref, base_revision, digest, content, created_by, created_at, expires_at,"
						+ " status, version) values (?, ?, 1, 'digest', ?, 'somebody', ?, ?, 'READY', 0)",
				RELEASE.toString(), JsonMapper.shared().writeValueAsString(content), this.now, this.now.plusDays(1));
	}

	private String operation(String plan) {
		String operation = insert(
				"insert into operation (id, plan_id, release_ref, requested_by, approved_by, started_at, status, phases,"
						+ " ended_at, version) values (?, ?, ?, 'somebody', '[\"somebody\"]', ?, 'INTERRUPTED', '[]', ?, 0)",
				UUID.fromString(plan), RELEASE.toString(), this.now, this.now);
		this.database
			.sql("insert into break_glass (operation_id, release_ref, started_by, started_at, reason, version)"
					+ " values (?, ?, 'somebody', ?, 'ingest is down', 0)")
			.params(UUID.fromString(operation), RELEASE.toString(), this.now)
			.update();
		return operation;
	}

	private String verification() {
		return insert(
				"insert into verification (id, release_ref, revision, record_uid, requested_by, started_at, state,"
						+ " lease_until, progress, ended_at, version) values (?, ?, 1, '', 'somebody', ?, 'UNDECIDED', ?, '', ?, 0)",
				RELEASE.toString(), this.now, this.now, this.now);
	}

	private String draft() {
		return insert(
				"insert into draft (id, release_ref, path, chart_version, image_tag, values_source, values_file_id,"
						+ " timeout, created_by, updated_at, version)"
						+ " values (?, ?, 'IMAGE_ONLY', '', '26.5.1', 'RECONSTRUCTED', '', '', 'somebody', ?, 0)",
				RELEASE.toString(), this.now);
	}

	private String staged() {
		String staged = insert(
				"insert into staged_upgrade (id, release_ref, from_chart_version, base_revision, path, started_by,"
						+ " started_roles, started_at, status, ended_at, version)"
						+ " values (?, ?, '25.5.9', 1, 'COMBINED', 'somebody', 'OPERATOR', ?, 'DONE', ?, 0)",
				RELEASE.toString(), this.now, this.now);
		this.database
			.sql("insert into stage (staged_upgrade, staged_upgrade_key, chart_version, state)"
					+ " values (?, 0, '26.5.0', 'DONE')")
			.param(UUID.fromString(staged))
			.update();
		return staged;
	}

	private static String file(ValuesService values) {
		Actor admin = new Actor("somebody", Set.of(Role.ADMIN), Actor.SignedInBy.FORM, null);
		return values.paste(RELEASE, "prod.yaml", "replicas: 1\n", admin).id().toString();
	}

	private String insert(String statement, Object... rest) {
		UUID id = UUID.randomUUID();
		Object[] all = new Object[rest.length + 1];
		all[0] = id;
		System.arraycopy(rest, 0, all, 1, rest.length);
		this.database.sql(statement).params(all).update();
		return id.toString();
	}

}
