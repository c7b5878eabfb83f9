package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Expectation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PictureMakerTests {

	static final Instant BEGUN = Instant.parse("2026-11-22T12:00:00Z");

	private static final Picture.HelmRecord NEWEST = new Picture.HelmRecord(2, "pending-upgrade");

	private final Subject subject = new Subject(ReleaseRef.of("local", "zymtrace", "backend"), new Revision(1), BEGUN,
			List.of(new Expectation.Workload("Deployment", "zymtrace-web", List.of("r/web:2")),
					new Expectation.Workload("StatefulSet", "zymtrace-clickhouse", List.of("r/clickhouse:1"))),
			Set.of("Deployment/zymtrace-web", "Job/zymtrace-migrate"),
			Set.of("zymtrace-web", "zymtrace-clickhouse", "zymtrace-migrate", "zymtrace-old"), "zymtrace-");

	private final PictureMaker maker = new PictureMaker(this.subject, (text) -> text.replace("hunter22", "[masked]"));

	@Test
	void showsWhatRanBeforeWhatRunsNowAndWhatShallRun() {
		Picture first = picture(
				null, List.of(workload("zymtrace-web", "r/web:1", true, -60),
						workload("zymtrace-old", "r/old:1", true, -60), workload("somebody-elses", "x", true, -60)),
				List.of());
		assertThat(first.services()).extracting(Picture.Service::name).containsExactly("clickhouse", "old", "web");

		Picture gone = picture(first, List.of(), List.of());
		Picture.Service web = service(gone, "web");
		assertThat(web.now()).isNull();
		assertThat(web.before().image()).isEqualTo("r/web:1");
		assertThat(web.planned()).isEqualTo("r/web:2");
		assertThat(service(gone, "old").planned()).isEmpty();

		Picture back = picture(gone, List.of(workload("zymtrace-web", "r/web:2", false, 5)),
				List.of(pod("web-1", "ImagePullBackOff", 2, false), pod("web-0", null, 1, true)));
		Picture.Running now = service(back, "web").now();
		assertThat(now.image()).isEqualTo("r/web:2");
		assertThat(now.restarts()).as("a pod that ends is none of its pods").isEqualTo(2);
		assertThat(now.obstacle()).isEqualTo("Pod web-1 cannot pull the image r/web:2 (Back-off of [masked]).");
		assertThat(service(back, "web").before().image()).isEqualTo("r/web:1");
	}

	@Test
	void aJobThatHelmHasDeletedStaysAndOneOfAnEarlierAttemptIsNone() {
		LiveJob old = job(-600, LiveJob.State.FAILED);
		Reading before = new Reading(BEGUN, NEWEST, List.of(), List.of(), List.of(old), List.of(), "");
		assertThat(this.maker.of(before, null).jobs()).isEmpty();

		Reading running = new Reading(BEGUN.plusSeconds(3), NEWEST, List.of(), List.of(),
				List.of(job(2, LiveJob.State.ACTIVE)), List.of(), "");
		Picture picture = this.maker.of(running, null);
		assertThat(picture.jobs()).singleElement().satisfies((job) -> {
			assertThat(job.state()).isEqualTo(Picture.JobState.ACTIVE);
			assertThat(job.deadline()).isEqualTo(Duration.ofHours(1));
		});

		Instant later = BEGUN.plusSeconds(20);
		Picture after = this.maker.of(new Reading(later, NEWEST, List.of(), List.of(), List.of(), List.of(), ""),
				picture);
		assertThat(after.jobs()).singleElement().satisfies((job) -> {
			assertThat(job.state()).isEqualTo(Picture.JobState.GONE);
			assertThat(job.endedAt()).isEqualTo(later);
		});
	}

	@Test
	void eventsAreMaskedToldOnceAndWarningsComeFirst() {
		List<ClusterEvent> events = List.of(event(false, "Pulled", "Pod", "zymtrace-web-b", 9),
				event(true, "Unhealthy", "Pod", "zymtrace-web-b", 8),
				event(true, "Unhealthy", "Pod", "zymtrace-web-a", 7),
				event(true, "BackOff", "Pod", "zymtrace-agent-x", 6), event(true, "Old", "Pod", "zymtrace-web-b", -60));
		Picture picture = this.maker.of(new Reading(BEGUN, NEWEST, List.of(), List.of(), List.of(), events, ""), null);
		assertThat(picture.notes()).containsExactly(
				new Picture.Note(true, "Unhealthy", "said [masked]", "Pod/zymtrace-web-b", 1, 4, BEGUN.plusSeconds(8)),
				new Picture.Note(false, "Pulled", "said [masked]", "Pod/zymtrace-web-b", 0, 2, BEGUN.plusSeconds(9)));
	}

	@Test
	void twoPicturesOfTheSameAreTheSameWheneverTheyWereMade() {
		List<LiveWorkload> workloads = List.of(workload("zymtrace-web", "r/web:1", true, -60));
		Picture first = picture(null, workloads, List.of());
		Reading later = new Reading(BEGUN.plusSeconds(99), NEWEST, workloads, List.of(), List.of(), List.of(), "");
		assertThat(this.maker.of(later, first).showsTheSameAs(first)).isTrue();
		assertThat(picture(first, List.of(), List.of()).showsTheSameAs(first)).isFalse();
	}

	@Test
	void aPodThatIsMerelyStartingStandsInNobodysWay() {
		Picture picture = picture(null, List.of(workload("zymtrace-web", "r/web:2", false, 5)),
				List.of(pod("web-1", "ContainerCreating", 0, false)));
		assertThat(service(picture, "web").now().obstacle()).isEmpty();
		assertThat(service(picture, "web").now().started()).isFalse();
	}

	@Test
	void aDeploymentWhosePodsTheClusterDoesNotTakeIsStuck() {
		ClusterEvent refused = new ClusterEvent(true, "FailedCreate", "exceeded quota: hunter22", "ReplicaSet",
				"zymtrace-web-7d4f9", 3, BEGUN, BEGUN);
		Reading seen = new Reading(BEGUN, NEWEST, List.of(workload("zymtrace-web", "r/web:2", false, 5)), List.of(),
				List.of(), List.of(refused), "");
		assertThat(service(this.maker.of(seen, null), "web").now().obstacle()).isEqualTo(
				"ReplicaSet zymtrace-web-7d4f9 cannot make a pod: the quota is used up (exceeded quota: [masked]).");
	}

	private Picture picture(Picture earlier, List<LiveWorkload> workloads, List<LivePod> pods) {
		return this.maker.of(new Reading(BEGUN, NEWEST, workloads, pods, List.of(), List.of(), ""), earlier);
	}

	private static Picture.Service service(Picture picture, String name) {
		return picture.services().stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
	}

	private static LiveWorkload workload(String name, String image, boolean ready, int at) {
		return new LiveWorkload("Deployment", name, BEGUN.plusSeconds(at), true, 1, 1, ready ? 1 : 0, 1, List.of(image),
				Map.of("app", name), null);
	}

	private static LivePod pod(String name, String waiting, int restarts, boolean terminating) {
		return new LivePod(name, Map.of("app", "zymtrace-web"), "ReplicaSet/x", "Pending", false, terminating, restarts,
				BEGUN, null, null, List.of(new LivePod.Container("web", false, "r/web:2", "", waiting,
						"Back-off of hunter22", restarts, new LivePod.Exit(3, "Error", BEGUN))));
	}

	private static LiveJob job(int at, LiveJob.State state) {
		return new LiveJob("zymtrace-migrate", List.of("r/migrate:2"), state, BEGUN.plusSeconds(at), null,
				Duration.ofHours(1), 0, "", "");
	}

	private static ClusterEvent event(boolean warning, String reason, String kind, String name, int at) {
		return new ClusterEvent(warning, reason, "said hunter22", kind, name, 2, BEGUN, BEGUN.plusSeconds(at));
	}

}
