package io.upgradeconsole.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.awaitility.Awaitility.await;

/**
 * A console with a release and a helm of its own. It can be closed in mid-operation and
 * started again on the same data.
 */
final class HeldConsole implements AutoCloseable {

	static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.BASIC, null);

	private final Sandbox sandbox;

	private final Path directory;

	private final ReleaseRef release;

	private final HeldHelm helm;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private ConfigurableApplicationContext context;

	/** Installs the release; the console is not started yet. */
	HeldConsole(Sandbox sandbox, Path directory, String namespace) throws IOException {
		this.sandbox = sandbox;
		this.directory = directory;
		List<String> install = new ArrayList<>(List.of("install", "backend", Sandbox.REPOSITORY + "/backend",
				"--namespace", namespace, "--create-namespace", "--version", "26.5.0"));
		for (String database : List.of("clickhouse", "postgres", "storage")) {
			install.addAll(List.of("--set", database + ".mode=use_existing"));
		}
		sandbox.helm(install.toArray(String[]::new));
		this.release = ReleaseRef.of(Sandbox.CONTEXT, namespace, "backend");
		this.helm = HeldHelm.in(directory, sandbox.helm());
	}

	HeldConsole with(String property, String value) {
		this.properties.put(property, value);
		return this;
	}

	HeldConsole start() {
		Map<String, String> all = new LinkedHashMap<>(
				SandboxProperties.of(this.sandbox, this.directory.resolve("data")));
		all.put("console.helm.binary", this.helm.binary().toString());
		all.put("server.port", "0");
		all.putAll(this.properties);
		this.context = new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(all.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
		return this;
	}

	/** Ends it in order, whatever helm does, and starts it again. */
	void restart() {
		this.context.close();
		start();
	}

	/** Ends it in order, whatever helm does. */
	void stop() {
		this.context.close();
	}

	@Override
	public void close() {
		this.helm.go();
		this.context.close();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	HeldHelm helm() {
		return this.helm;
	}

	ReleaseRef release() {
		return this.release;
	}

	Plan plan() {
		return bean(PlanService.class).plan(
				new PlanRequest(this.release, UpgradePath.IMAGE_ONLY, null, new ImageTag("26.5.1"), null, null),
				OPERATOR);
	}

	Plan approvedPlan() {
		Plan plan = plan();
		bean(ApprovalService.class).approve(plan.id(), plan.digest(), "", OPERATOR);
		return plan;
	}

	UUID start(Plan plan) {
		return bean(UpgradeService.class).start(plan.id(), plan.digest(), OPERATOR).operation().id();
	}

	/** Starts an upgrade, and waits until helm stands still in front of this command. */
	UUID startHeldBefore(String arguments) throws IOException {
		Plan plan = approvedPlan();
		this.helm.holdBefore(arguments);
		UUID id = start(plan);
		this.helm.awaitHeld();
		return id;
	}

	Operation operation(UUID id) {
		return bean(UpgradeService.class).required(id);
	}

	Operation ended(UUID id) {
		await().atMost(Duration.ofMinutes(2)).until(() -> operation(id).status().isEnded());
		return operation(id);
	}

	List<String> log(UUID id) {
		return bean(OperationLogs.class).log(id).read(0, 10_000).stream().map(LogLine::text).toList();
	}

	/** The release's entries, oldest first. */
	List<AuditEntry> audit() {
		List<AuditEntry> entries = new ArrayList<>(
				bean(AuditSearch.class).newest(AuditFilter.of(this.release), null, 100, AUDITOR));
		Collections.reverse(entries);
		return entries;
	}

	/** Where the operation keeps its files. */
	Path files(UUID id) {
		return this.directory.resolve("data/operations/" + id);
	}

	/** The newest revision and its status, as helm says. */
	String newestRevision() {
		JsonNode newest = JsonMapper.shared()
			.readTree(this.sandbox.helm("history", "backend", "-n", this.release.namespace().value(), "--max", "1",
					"-o", "json"))
			.path(0);
		return newest.path("revision").asInt() + " " + newest.path("status").asString();
	}

}
