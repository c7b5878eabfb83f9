package io.upgradeconsole.operation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.UpgradePath;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans that nobody has rendered, of releases that nobody has installed.
 */
public final class StoredPlans {

	/** The digest of each of them. */
	public static final String DIGEST = "digest";

	private StoredPlans() {
	}

	/** Stores one that is ready to be approved. */
	public static UUID store(JdbcClient database, String release) {
		PlanContent content = new PlanContent(UpgradePath.IMAGE_ONLY, "26.5.0", "26.5.0", "26.5.0", "26.5.1", true,
				null, null, "", "1h0m0s", List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
				"{}\n");
		UUID id = UUID.randomUUID();
		database.sql(
				"insert into plan (id, release_ref, base_revision, digest, content, created_by, created_at, expires_at, "
						+ "status, version) values (?, ?, 1, ?, ?, 'operator', ?, ?, 'READY', 0)")
			.params(id, release, DIGEST, JsonMapper.shared().writeValueAsString(content),
					OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.now(ZoneOffset.UTC).plusDays(1))
			.update();
		return id;
	}

	/**
	 * Stores one that the operator has approved: without asking the cluster first, as an
	 * approval does.
	 */
	static UUID approved(JdbcClient database, String release) {
		UUID plan = store(database, release);
		database
			.sql("insert into approval (id, plan_id, digest, approved_by, approved_at, reason, version) "
					+ "values (?, ?, ?, 'operator', ?, '', 0)")
			.params(UUID.randomUUID(), plan, DIGEST, OffsetDateTime.now(ZoneOffset.UTC))
			.update();
		return plan;
	}

	/** Calls all of them at the same moment. */
	public static <T> List<T> together(List<Callable<T>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			CyclicBarrier barrier = new CyclicBarrier(calls.size());
			List<Future<T>> futures = new ArrayList<>();
			for (Callable<T> call : calls) {
				futures.add(threads.submit(() -> {
					barrier.await();
					return call.call();
				}));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
