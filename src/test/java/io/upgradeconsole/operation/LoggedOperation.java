package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.Supervisors;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An operation that runs as far as its console knows, with a real supervisor to which a
 * test says what to run.
 */
public final class LoggedOperation implements AutoCloseable {

	private static int releases;

	private final QuietConsole console;

	private final UUID id;

	private final Path directory;

	private final Supervisor supervisor;

	private LoggedOperation(QuietConsole console, UUID id) {
		this.console = console;
		this.id = id;
		this.directory = console.part(OperationDirectories.class).directory(id);
		this.supervisor = new Supervisors().start(this.directory, Secrets.none());
	}

	/** Begins one of a release of its own. */
	public static LoggedOperation in(QuietConsole console) {
		UUID plan = storePlan(console.part(JdbcClient.class), "release-" + ++releases);
		Operation operation = console.part(Operations.class)
			.save(new Operation(console.part(PlanService.class).required(plan), QuietConsole.USER, List.of(),
					Instant.now()));
		LoggedOperation logged = new LoggedOperation(console, operation.id());
		logged.enter(Phase.HELM);
		return logged;
	}

	public UUID id() {
		return this.id;
	}

	/** What runs its commands; closed with this. */
	public Supervisor supervisor() {
		return this.supervisor;
	}

	public OperationLog log() {
		return OperationLog.in(this.directory);
	}

	/** Tells the console that it has come to a phase. */
	public void enter(Phase phase) {
		try {
			this.console.part(OperationJournal.class).enter(this.id, phase);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Ends it, in whichever console. */
	public void end(QuietConsole by) {
		try {
			by.part(OperationJournal.class).end(this.id, OperationStatus.FAILED, null, null);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.supervisor.close();
	}

	private static UUID storePlan(JdbcClient database, String release) {
		List<Step> steps = Stream.of(Phase.values())
			.map((phase) -> new Step(phase, Step.Kind.CONSOLE, List.of(), "said by a test"))
			.toList();
		PlanContent content = new PlanContent(UpgradePath.IMAGE_ONLY, "26.5.0", "26.5.0", "26.5.0", "26.5.1", true,
				null, null, "", "1h0m0s", steps, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
				"{}\n");
		UUID id = UUID.randomUUID();
		database
			.sql("insert into plan (id, release_ref, base_revision, digest, content, created_by, created_at, "
					+ "expires_at, status, version) values (?, ?, 1, 'digest', ?, 'operator', ?, ?, 'READY', 0)")
			.params(id, "local/zymtrace/" + release, JsonMapper.shared().writeValueAsString(content),
					OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.now(ZoneOffset.UTC).plusDays(1))
			.update();
		return id;
	}

}
