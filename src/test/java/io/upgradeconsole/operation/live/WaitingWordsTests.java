package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingWordsTests {

	private static final Instant BEGUN = Instant.parse("2026-11-22T12:00:00.700Z");

	private static final Instant SINCE = Instant.parse("2026-11-22T12:00:02Z");

	private static final Picture.Running OLD = running("r/web:1", BEGUN.minusSeconds(60), true, "");

	private static final Picture.Running NEW = running("r/web:2", Instant.parse("2026-11-22T12:00:00Z"), true, "");

	private static final Picture.Running STUCK = running("r/web:2", BEGUN.plusSeconds(3), false,
			"Pod web-1 cannot pull the image r/web:2.");

	@Test
	void theMigrateJobAndHowLongItMayTake() {
		assertThat(helm(List.of(), job(Picture.JobState.ACTIVE, 0, "")))
			.isEqualTo(new Waiting("Helm waits for the migrate Job.", SINCE, "It may take up to 1 h.", false));
		assertThat(helm(List.of(), job(Picture.JobState.ACTIVE, 1, "")).more())
			.isEqualTo("It may take up to 1 h. One of its pods has failed; it tries again.");
	}

	@Test
	void aMigrateJobThatWaitsInVain() {
		assertThat(helm(List.of(), job(Picture.JobState.ACTIVE, 0, "Pod migrate-1 cannot pull the image r/m:x.")))
			.isEqualTo(new Waiting("Helm waits for the migrate Job, in vain as it looks.", SINCE,
					"Pod migrate-1 cannot pull the image r/m:x. Helm gives up after 1 h.", true));
		assertThat(helm(List.of(), job(Picture.JobState.FAILED, 2, "Job migrate was given up.")))
			.isEqualTo(new Waiting("The migrate Job has failed.", null,
					"Job migrate was given up. Helm is about to end with that.", true));
	}

	@Test
	void deploymentsThatAreMadeAnew() {
		Picture.Job done = job(Picture.JobState.GONE, 0, "");
		assertThat(helm(List.of(hook("a", NEW), hook("b", OLD), hook("c", null)), done).what())
			.isEqualTo("Deployments are being made anew: 1 of 3 are back.");
		assertThat(helm(List.of(hook("a", OLD), hook("b", null)), done).what())
			.isEqualTo("Deployments are being made anew: 0 of 2 are back.");
		assertThat(helm(List.of(hook("a", STUCK), hook("b", OLD)), done).more())
			.isEqualTo("Pod web-1 cannot pull the image r/web:2. Helm does not wait for it.");
		assertThat(helm(List.of(hook("a", OLD), hook("b", OLD)), done).what()).isEqualTo("Helm is at work.");
		assertThat(helm(List.of(hook("a", NEW), hook("b", NEW)), done).what()).isEqualTo("Helm is at work.");
	}

	@Test
	void workloadsOfTheManifest() {
		Picture.Running unready = running("r/db:1", BEGUN.minusSeconds(60), false, "");
		List<Picture.Service> services = List.of(manifest("clickhouse", unready), manifest("minio", unready),
				manifest("postgres", OLD), hook("web", STUCK));
		assertThat(helm(services).what()).isEqualTo("Helm waits for 2 rollouts: clickhouse, minio.");
		assertThat(WaitingWords.rollouts(picture(2, services)))
			.isEqualTo(new Waiting("Waiting for 3 rollouts: clickhouse, minio, web.", null,
					"Pod web-1 cannot pull the image r/web:2.", true));
		assertThat(WaitingWords.rollouts(picture(2, List.of(hook("web", NEW)))).what())
			.isEqualTo("All services are ready.");
	}

	@Test
	void helmsOwnRollback() {
		Picture picture = picture(3, List.of(), job(Picture.JobState.FAILED, 2, "x"));
		assertThat(words(picture).what()).isEqualTo("Helm has given up and rolls back.");
	}

	private static Waiting helm(List<Picture.Service> services, Picture.Job... jobs) {
		return words(picture(2, services, jobs));
	}

	private static Waiting words(Picture picture) {
		return new WaitingWords(picture, BEGUN, 1, Duration.ofMinutes(70)).helm();
	}

	private static Picture picture(int revision, List<Picture.Service> services, Picture.Job... jobs) {
		return new Picture(BEGUN, new Picture.HelmRecord(revision, "pending-upgrade"), services, List.of(jobs),
				List.of(), "");
	}

	private static Picture.Job job(Picture.JobState state, int failed, String obstacle) {
		return new Picture.Job("zymtrace-migrate", state, "r/migrate:2", SINCE, null, Duration.ofHours(1), failed,
				obstacle);
	}

	private static Picture.Service hook(String name, Picture.Running now) {
		return new Picture.Service(name, "Deployment/zymtrace-" + name, true, OLD, "r/web:2", now);
	}

	private static Picture.Service manifest(String name, Picture.Running now) {
		return new Picture.Service(name, "StatefulSet/zymtrace-" + name, false, OLD, "r/db:1", now);
	}

	private static Picture.Running running(String image, Instant createdAt, boolean ready, String obstacle) {
		return new Picture.Running(image, ready ? 1 : 0, 1, ready, createdAt, 0, createdAt, false, obstacle);
	}

}
