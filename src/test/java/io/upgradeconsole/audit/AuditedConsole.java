package io.upgradeconsole.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.sandbox.SandboxProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A console with an auditor, and with its database open to somebody who goes behind its
 * back.
 */
final class AuditedConsole implements AutoCloseable {

	private final HttpClient client = HttpClient.newHttpClient();

	private final QuietConsole console;

	private AuditedConsole(QuietConsole console) {
		this.console = console;
	}

	static AuditedConsole on(Path data, String... more) {
		List<String> arguments = new ArrayList<>(List.of("--console.access.users[1].name=auditor",
				"--console.access.users[1].password=" + new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD),
				"--console.access.users[1].roles=AUDITOR"));
		arguments.addAll(List.of(more));
		return new AuditedConsole(QuietConsole.on(data, arguments.toArray(String[]::new)));
	}

	/** Adds an entry, as the console does when something happens. */
	void append(String reason) {
		part(AuditChain.class).append(entry(reason));
	}

	/**
	 * Adds entries from many threads: two in each transaction, the other through a chain
	 * of its own as another replica has it. Every fourth transaction is rolled back.
	 */
	void writeAtOnce(int transactions) throws Exception {
		TransactionTemplate transaction = part(TransactionTemplate.class);
		AuditChain other = new AuditChain(part(JdbcClient.class), part(JdbcAggregateTemplate.class), transaction);
		AtomicInteger count = new AtomicInteger();
		Callable<Boolean> write = () -> {
			transaction.executeWithoutResult((status) -> {
				append("one of two");
				other.append(entry("the other"));
				if (count.incrementAndGet() % 4 == 0) {
					status.setRollbackOnly();
				}
			});
			return true;
		};
		ExecutorService writers = Executors.newFixedThreadPool(8);
		try {
			for (Future<Boolean> written : writers.invokeAll(Collections.nCopies(transactions, write))) {
				written.get();
			}
		}
		finally {
			writers.shutdown();
		}
	}

	static AuditEntry entry(String reason) {
		return new AuditEntry(null, Instant.parse("2026-11-22T12:03:29.123456789Z"), "ada", "FORM", "192.0.2.7",
				"plan-approved", "local/zymtrace/backend", new UUID(0, 1), null, null, "4f2c", reason,
				AuditEntry.commands(List.of(List.of("helm", "upgrade", "--set", "a=ü/\"\u0001"))), "APPROVED", null,
				"");
	}

	void tamper(String... statements) {
		for (String statement : statements) {
			part(JdbcClient.class).sql(statement).update();
		}
	}

	JsonNode verification() {
		return JsonMapper.shared().readTree(get("/audit/verification", "auditor").body());
	}

	HttpResponse<String> get(String path, String user) {
		String credentials = user + ":" + SandboxProperties.PASSWORD;
		try {
			return this.client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.console.port() + "/api/v1" + path))
					.header("Authorization",
							"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	int port() {
		return this.console.port();
	}

	<T> T part(Class<T> type) {
		return this.console.part(type);
	}

	@Override
	public void close() {
		this.console.close();
	}

}
