package io.upgradeconsole.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.ImagePull;
import io.upgradeconsole.cluster.PullObservation;
import io.upgradeconsole.plan.ImageResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageAskingTests {

	private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

	private static final PlanProperties.ImageCheck SETTINGS = new PlanProperties.ImageCheck(3, Duration.ofMinutes(3),
			Duration.ofSeconds(12), Duration.ofSeconds(15));

	private final PlannedImage image = new PlannedImage(
			new ImagePull("mirror.corp/web:1", List.of("cred"), "", Map.of(), List.of(), Map.of()),
			List.of("Deployment web"), List.of(), null);

	private final ImageAsking asking = new ImageAsking(this.image, SETTINGS, START);

	@ParameterizedTest
	@ValueSource(strings = { "mirror.corp/web:1: not found", "pull access denied, repository does not exist",
			"unexpected status: 401 Unauthorized", "manifest unknown: manifest unknown",
			"no match for platform in manifest" })
	void aRegistryThatIsSureIsBelievedAtOnce(String message) {
		ImageResult result = judge("ErrImagePull", message, 1);
		assertThat(result.state()).isEqualTo(State.NOT_PULLABLE);
		assertThat(result.reason()).isEqualTo("ErrImagePull");
		assertThat(result.message()).isEqualTo(message);
	}

	@Test
	void aRegistryThatDoesNotAnswerIsGivenASecondTry() {
		assertThat(judge("ErrImagePull", "dial tcp: i/o timeout", 1).state()).isEqualTo(State.ASKING);
		assertThat(judge("ImagePullBackOff", "Back-off pulling image", 12).state()).isEqualTo(State.ASKING);
		ImageResult last = judge("ImagePullBackOff", "Back-off pulling image", 13);
		assertThat(last.state()).isEqualTo(State.NOT_PULLABLE);
		// the kubelet names the cause once, and then only says that it waits
		assertThat(last.message()).isEqualTo("dial tcp: i/o timeout");
	}

	@Test
	void aSecondTryThatWorksCounts() {
		judge("ErrImagePull", "503 Service Unavailable", 1);
		assertThat(judge(PullObservation.State.PULLED, "", "", 11).state()).isEqualTo(State.PULLED);
	}

	@Test
	void aNameThatIsNoneNeedsNoSecondTry() {
		assertThat(judge("InvalidImageName", "couldn't parse image name", 0).state()).isEqualTo(State.NOT_PULLABLE);
	}

	@Test
	void aFailureProvesNothingWhereTheUpgradeBringsOtherCredentials() {
		PlannedImage renewed = new PlannedImage(this.image.pull(), this.image.usedBy(), List.of("cred"), null);
		ImageResult result = new ImageAsking(renewed, SETTINGS, START).judge(ImageResult.waiting(renewed),
				new PullObservation(PullObservation.State.FAILING, "ErrImagePull", "401 Unauthorized"), START);
		assertThat(result.state()).isEqualTo(State.UNDECIDED);
		assertThat(result.message()).contains("the upgrade brings others: cred", "401 Unauthorized");
	}

	@Test
	void aPodWithoutANodeIsNotAwaitedForEver() {
		assertThat(judge(PullObservation.State.UNSCHEDULED, "Unschedulable", "0/3 nodes", 14).state())
			.isEqualTo(State.ASKING);
		ImageResult result = judge(PullObservation.State.UNSCHEDULED, "Unschedulable", "0/3 nodes", 15);
		assertThat(result.state()).isEqualTo(State.UNDECIDED);
		assertThat(result.message()).isEqualTo("No node took the pod. 0/3 nodes");
	}

	@Test
	void aPullThatGoesOnAndOnIsNotDecided() {
		assertThat(judge(PullObservation.State.WAITING, "ContainerCreating", "", 179).state()).isEqualTo(State.ASKING);
		ImageResult result = judge(PullObservation.State.WAITING, "ContainerCreating", "", 180);
		assertThat(result.state()).isEqualTo(State.UNDECIDED);
		assertThat(result.message()).contains("after 3 min");
	}

	@Test
	void aPodThatEndsOrGoesAwayProvesNothing() {
		assertThat(judge(PullObservation.State.ENDED, "Evicted", "low on memory", 2).state())
			.isEqualTo(State.UNDECIDED);
		ImageResult gone = this.asking.judge(ImageResult.waiting(this.image), null, START);
		assertThat(gone.state()).isEqualTo(State.UNDECIDED);
		assertThat(gone.message()).contains("deleted the pod");
	}

	private ImageResult judge(String reason, String message, int second) {
		return judge(PullObservation.State.FAILING, reason, message, second);
	}

	private ImageResult judge(PullObservation.State state, String reason, String message, int second) {
		return this.asking.judge(ImageResult.waiting(this.image), new PullObservation(state, reason, message),
				START.plusSeconds(second));
	}

}
