package io.upgradeconsole.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.bench.Bench;
import io.upgradeconsole.bench.Measurement;
import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trail of a million entries, on H2 and on PostgreSQL: its pages as a browser gets
 * them, the walk along the chain, and the memory that an export takes.
 */
class AuditBench {

	private static final int WARM_UP = 20;

	private static final int LOADS = 200;

	private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.FORM, null);

	private static final Measurement ALLOWED = Measurement.fixed("50 ms", Unit.SECONDS, 0.05);

	private static final Measurement RATE = Measurement.fixed("50,000 entries a second", Unit.SECONDS,
			MillionEntries.ENTRIES / 50_000.0);

	private static final Measurement MEMORY = Measurement.fixed("32 MB", Unit.MEGABYTES, 32);

	@Test
	void aMillionEntriesOnH2(@TempDir Path directory) throws Exception {
		try (AuditedConsole console = AuditedConsole.on(directory)) {
			measure("H2", console);
		}
	}

	@Test
	void aMillionEntriesOnPostgres(@TempDir Path directory) throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
				AuditedConsole console = AuditedConsole.on(directory, "--spring.datasource.url="
						+ postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
						"--spring.datasource.username=postgres")) {
			measure("PostgreSQL", console);
		}
	}

	private static void measure(String database, AuditedConsole console) throws Exception {
		Bench bench = new Bench("audit-" + database.toLowerCase(Locale.ROOT));
		Measurement fill = Measurement.of("Audit, a million entries written, " + database, Unit.SECONDS);
		long begin = System.nanoTime();
		MillionEntries.in(console.part(DataSource.class), console.part(AuditChain.class).head());
		bench.report(fill.add((System.nanoTime() - begin) / 1e9));
		Pages pages = new Pages(console.port());
		// of a console that has been running for a while
		for (String page : pages().values()) {
			pages.p95("warm-up", page);
		}
		for (Map.Entry<String, String> page : pages().entrySet()) {
			Measurement p95 = pages.p95("Audit, " + page.getKey() + ", p95, " + database, page.getValue());
			System.out.println(p95.name() + ": " + p95);
			bench.ratio(p95, ALLOWED, 1);
		}
		Measurement walk = Measurement.of("Audit, chain of a million entries verified, " + database, Unit.SECONDS);
		ChainVerdict verdict = walk.time(() -> console.part(ChainVerifier.class).verify(AUDITOR));
		assertThat(verdict.isIntact()).as(String.valueOf(verdict.fault())).isTrue();
		assertThat(verdict.intact()).isGreaterThanOrEqualTo(MillionEntries.ENTRIES);
		System.out.println(walk.name() + ": " + walk);
		Measurement export = export("Audit, heap that an export of a million entries adds, " + database, console);
		System.out.println(export.name() + ": " + export);
		bench.ratio(walk, RATE, 1).ratio(export, MEMORY, 1).write();
	}

	private static Map<String, String> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("first page", "");
		pages.put("page 20,000", "page=20000");
		pages.put("of a person", "actor=person-7");
		pages.put("of a person, deep", "actor=person-7&before=50000");
		pages.put("of a release and an action", "release=cluster-1/zymtrace-1/backend&action=operation-ended");
		pages.put("failed, of a person", "outcome=FAILED&actor=person-3");
		pages.put("failed, of an action that never fails", "outcome=FAILED&action=plan-approved");
		pages.put("break-glass", "breakGlass=true");
		pages.put("of a month two years ago", "from=2024-03-01&to=2024-03-31");
		pages.put("of a month, of a person and release",
				"from=2024-03-01&to=2024-03-31&actor=person-7&release=cluster-3/zymtrace-2/backend");
		pages.put("with a word that is rare", "text=ops-31415");
		pages.put("with a word that is everywhere", "text=upgrade");
		pages.put("with two words and a person", "text=upgrade+26.8.7&actor=person-7");
		return pages;
	}

	/** Live heap while the export is written, above what it was before. */
	private static Measurement export(String what, AuditedConsole console) throws IOException {
		List<Long> live = new ArrayList<>();
		long before = live();
		console.part(AuditExport.class)
			.write(AuditFilter.NONE, ExportFormat.JSONL, console.part(AuditChain.class).head(), new OutputStream() {

				private long written;

				private long next = 50_000_000;

				@Override
				public void write(int character) {
					throw new UnsupportedOperationException();
				}

				@Override
				public void write(byte[] bytes, int from, int length) {
					this.written += length;
					if (this.written > this.next) {
						this.next += 50_000_000;
						live.add(live());
					}
				}

			});
		assertThat(live).as("looked at while it was written").hasSizeGreaterThan(5);
		return Measurement.fixed(what, Unit.MEGABYTES, Math.max(0, Collections.max(live) - before) / 1e6);
	}

	private static long live() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** A browser of the auditor. */
	private static final class Pages {

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

		private final String base;

		Pages(int port) throws Exception {
			this.base = "http://localhost:" + port;
			String token = Jsoup.parse(get("/sign-in")).select("input[name=_csrf]").val();
			HttpRequest signIn = HttpRequest.newBuilder(URI.create(this.base + "/sign-in"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("username=auditor&password=" + SandboxProperties.PASSWORD
						+ "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
				.build();
			assertThat(this.client.send(signIn, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(302);
		}

		Measurement p95(String what, String query) throws Exception {
			List<Double> seconds = new ArrayList<>();
			for (int load = -WARM_UP; load < LOADS; load++) {
				long begin = System.nanoTime();
				String page = get("/audit?" + query);
				double took = (System.nanoTime() - begin) / 1e9;
				assertThat(page).contains("<h1>Audit</h1>");
				if (load >= 0) {
					seconds.add(took);
				}
			}
			Collections.sort(seconds);
			return Measurement.fixed(what, Unit.SECONDS, seconds.get((int) Math.ceil(LOADS * 0.95) - 1));
		}

		private String get(String path) throws Exception {
			HttpResponse<String> answer = this.client.send(
					HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			return answer.body();
		}

	}

}
