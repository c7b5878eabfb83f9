package io.upgradeconsole.cluster;

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.upgradeconsole.cluster.PullObservation.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PullObservationTests {

	@ParameterizedTest
	@ValueSource(strings = { "ErrImagePull", "ImagePullBackOff", "InvalidImageName", "RegistryUnavailable",
			"SignatureValidationFailed" })
	void anImageThatCannotBePulledIsTriedInVain(String reason) {
		assertThat(PullObservation.of(waiting(reason, "because")))
			.isEqualTo(new PullObservation(State.FAILING, reason, "because"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CreateContainerConfigError", "CreateContainerError", "RunContainerError" })
	void whatFailsWithTheImageAtHandProvesThePull(String reason) {
		assertThat(PullObservation.of(waiting(reason, "no such file")).state()).isEqualTo(State.PULLED);
	}

	@Test
	void aContainerThatCouldNotStartProvesThePullToo() {
		Pod pod = pod("Failed",
				new ContainerStatusBuilder().withName("pull")
					.withImageID("")
					.withNewState()
					.withNewTerminated()
					.withReason("StartError")
					.withContainerID("containerd://1")
					.withExitCode(128)
					.endTerminated()
					.endState());
		assertThat(PullObservation.of(pod).state()).isEqualTo(State.PULLED);
	}

	@Test
	void onlyTheOwnContainerCountsNotOneThatWasInjected() {
		Pod pod = pod("Pending",
				new ContainerStatusBuilder().withName("istio-proxy").withImageID("sha256:1").withNewState().endState());
		assertThat(PullObservation.of(pod).state()).isEqualTo(State.WAITING);
	}

	@Test
	void aPodThatIsGivenUpBeforeThePullProvesNothing() {
		Pod pod = pod("Failed",
				new ContainerStatusBuilder().withName("pull")
					.withImageID("")
					.withNewState()
					.withNewTerminated()
					.withReason("ContainerStatusUnknown")
					.withExitCode(137)
					.endTerminated()
					.endState());
		pod.getStatus().setReason("Evicted");
		pod.getStatus().setMessage("The node was low on resource: memory.");
		assertThat(PullObservation.of(pod))
			.isEqualTo(new PullObservation(State.ENDED, "Evicted", "The node was low on resource: memory."));
	}

	@Test
	void aPodWithoutANodeSaysWhy() {
		Pod pod = new PodBuilder().withNewStatus()
			.withPhase("Pending")
			.addNewCondition()
			.withType("PodScheduled")
			.withStatus("False")
			.withReason("Unschedulable")
			.withMessage("0/3 nodes are available")
			.endCondition()
			.endStatus()
			.build();
		assertThat(PullObservation.of(pod))
			.isEqualTo(new PullObservation(State.UNSCHEDULED, "Unschedulable", "0/3 nodes are available"));
		assertThat(PullObservation.of(new Pod()).state()).isEqualTo(State.WAITING);
	}

	private static Pod waiting(String reason, String message) {
		return pod("Pending",
				new ContainerStatusBuilder().withName("pull")
					.withNewState()
					.withNewWaiting(message, reason)
					.endState());
	}

	private static Pod pod(String phase, ContainerStatusBuilder status) {
		return new PodBuilder().withNewStatus()
			.withPhase(phase)
			.withContainerStatuses(status.build())
			.endStatus()
			.build();
	}

}
