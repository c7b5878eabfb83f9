package io.upgradeconsole.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.ImagePull;
import io.upgradeconsole.plan.ImageResult.State;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ImageCheckTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final ImageMirror MIRROR = new ImageMirror("docker.io/web:1", "mirror.corp/web:1",
			"global.imageRegistry");

	private final ImageResult web = waiting("mirror.corp/web:1", MIRROR);

	private final ImageResult proxy = waiting("quay.io/proxy:2", null);

	private final ImageCheck check = new ImageCheck(plan(), "ada", List.of(this.web, this.proxy), NOW);

	@Test
	void aCheckWhoseConsoleIsSilentCountsAsInterrupted() {
		Instant end = NOW.plus(ImageCheck.LEASE);
		assertThat(this.check.state(end)).isEqualTo(ImageCheckState.RUNNING);
		assertThat(this.check.state(end.plusMillis(1))).isEqualTo(ImageCheckState.INTERRUPTED);
		this.check.progress(List.of(this.web, this.proxy), end);
		assertThat(this.check.state(end.plusMillis(1))).isEqualTo(ImageCheckState.RUNNING);
	}

	@Test
	void aCheckEndsOnceAndLeavesNoAnswerOpen() {
		this.check.end(ImageCheckState.INTERRUPTED, List.of(this.web.with(State.PULLED, "", ""), this.proxy), NOW);
		assertThat(this.check.state(NOW.plus(Duration.ofDays(1)))).isEqualTo(ImageCheckState.INTERRUPTED);
		assertThat(this.check.results()).extracting(ImageResult::state).containsExactly(State.PULLED, State.UNDECIDED);
		assertThat(this.check.hasPodsLeft()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> this.check.end(ImageCheckState.DONE, List.of(), NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.check.progress(List.of(), NOW));
	}

	@Test
	void runningIsNoEnd() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.check.end(ImageCheckState.RUNNING, List.of(), NOW));
	}

	@Test
	void whatCannotBePulledIsAWarningOnceTheCheckHasEnded() {
		List<ImageResult> results = List.of(this.web.with(State.NOT_PULLABLE, "ErrImagePull", "not found"),
				this.proxy.with(State.PULLED, "", ""));
		this.check.progress(results, NOW);
		assertThat(this.check.finding()).isEmpty();
		this.check.end(ImageCheckState.DONE, results, NOW);
		Finding finding = this.check.finding().orElseThrow();
		assertThat(finding).isEqualTo(Finding.warning("images-not-pullable", "1 of 2 images cannot be pulled",
				"The mirror mirror.corp (global.imageRegistry) was asked in vain for web:1. If the upgrade starts like this, "
						+ "helm re-creates what uses them, and its pods cannot start: Deployment of mirror.corp/web:1.",
				"Copy the missing tags to the mirror with the commands beside the result, then check again."));
	}

	@Test
	void whatComesFromNoMirrorIsNotSaidToBeCopied() {
		this.check.end(ImageCheckState.DONE, List.of(this.web.with(State.NOT_PULLABLE, "ErrImagePull", ""),
				this.proxy.with(State.NOT_PULLABLE, "ErrImagePull", "")), NOW);
		Finding finding = this.check.finding().orElseThrow();
		assertThat(finding.title()).isEqualTo("2 of 2 images cannot be pulled");
		assertThat(finding.detail()).contains("The registry quay.io was asked in vain for proxy:2.");
		assertThat(finding.remedy()).startsWith("Read what the kubelet says").doesNotContain("Copy");
	}

	@Test
	void theOutcomeIsOneSentence() {
		assertThat(sentence(State.PULLED, State.PULLED)).isEqualTo("All 2 images can be pulled");
		assertThat(sentence(State.PULLED)).isEqualTo("The image can be pulled");
		assertThat(sentence(State.PULLED, State.SKIPPED)).isEqualTo("The image can be pulled");
		assertThat(sentence(State.SKIPPED, State.SKIPPED)).startsWith("There is nothing to pull");
		assertThat(sentence(State.PULLED, State.UNDECIDED)).isEqualTo("For 1 of 2 images it could not be found out");
		assertThat(sentence(State.NOT_PULLABLE, State.UNDECIDED, State.SKIPPED))
			.isEqualTo("1 of 2 images cannot be pulled, and for 1 it could not be found out");
	}

	private String sentence(State... states) {
		return ImageTally.of(List.of(states).stream().map((state) -> this.web.with(state, "", "")).toList()).sentence();
	}

	private static ImageResult waiting(String image, ImageMirror mirror) {
		return ImageResult.waiting(new PlannedImage(new ImagePull(image, List.of(), "", Map.of(), List.of(), Map.of()),
				List.of("Deployment of " + image), List.of(), mirror));
	}

	private static Plan plan() {
		PlanContent content = new PlanContent(UpgradePath.IMAGE_ONLY, "26.5.0", "26.5.0", "26.5.0", "26.5.1", true,
				null, null, "", "1h0m0s", List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
				"{}\n");
		return new Plan(ReleaseRef.of("c", "zymtrace", "backend"), new Revision(3), "digest", content, "operator", NOW,
				NOW.plus(Duration.ofHours(24)));
	}

}
