package io.upgradeconsole.process;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class PodCommandsTests {

	private static final Place PLACE = new Place(new ClusterName("main"), new Namespace("jobs"), "control");

	private static final Command NOTE = new Command.Note("HELM", "About to begin");

	private final SupervisorPods pods = mock();

	@Test
	void numbersCommandsAndSaysForWhichPodTheyAre() throws Exception {
		PodCommands commands = commands(1);
		commands.accept(NOTE);
		assertThat(commands.offer(new Command.Stop(false))).isTrue();
		assertThat(told(2)).map(Map::keySet)
			.containsExactly(Set.of("command-1", ControlSecret.POD), Set.of("command-2", ControlSecret.POD));
	}

	@Test
	void asksForTheNextNumberWhereAConsoleBeforeThisOneToldSome() throws Exception {
		given(this.pods.told(PLACE)).willReturn(Set.of("command-1", "command-2", ControlSecret.POD));
		commands(0).accept(NOTE);
		assertThat(told(1)).singleElement()
			.extracting(Map::keySet)
			.as("whoever told the first has said for which pod")
			.isEqualTo(Set.of("command-3"));
	}

	@Test
	void countsAnewWhereItIsNotKnownWhetherOneWasTaken() throws Exception {
		willThrow(Problem.unavailable("cluster-unreachable", "title", "detail", "remedy").asException()).willDoNothing()
			.given(this.pods)
			.tell(eq(PLACE), any());
		// what the cluster has taken though it did not say so, and the pod has read
		given(this.pods.told(PLACE)).willReturn(Set.of("command-1", ControlSecret.POD));
		PodCommands commands = commands(1);
		assertThat(commands.offer(new Command.Stop(false))).isFalse();
		commands.accept(NOTE);
		assertThat(told(2).get(1)).containsKey("command-2").doesNotContainKey("command-1");
	}

	@Test
	void countsThemHoweverLongTheClusterIsSilent() throws Exception {
		given(this.pods.told(PLACE))
			.willThrow(Problem.unavailable("cluster-unreachable", "title", "detail", "remedy").asException())
			.willReturn(Set.of("command-1"));
		commands(0).accept(NOTE);
		assertThat(told(1).get(0)).containsKey("command-2");
	}

	@Test
	void neverMeansAnotherPodThanTheFirst() throws Exception {
		Iterator<String> pods = List.of("pod-1", "pod-2").iterator();
		PodCommands commands = new PodCommands(this.pods, PLACE, 1, pods::next, () -> false);
		commands.accept(NOTE);
		commands.accept(NOTE);
		assertThat(told(2)).map((keys) -> new String(keys.get(ControlSecret.POD), StandardCharsets.UTF_8))
			.containsExactly("pod-1", "pod-1");
	}

	@Test
	void tellsItAgainWhereTheClusterIsSilentAndUnderTheSameNumber() throws Exception {
		willThrow(Problem.unavailable("cluster-unreachable", "title", "detail", "remedy").asException()).willDoNothing()
			.given(this.pods)
			.tell(eq(PLACE), any());
		PodCommands commands = commands(1);
		commands.accept(NOTE);
		commands.accept(NOTE);
		assertThat(told(3)).map((keys) -> keys.containsKey("command-1")).containsExactly(true, true, false);
	}

	@Test
	void refusesWhatTheSecretDoesNotHoldInAllAndCanStillTellToStop() throws Exception {
		willDoNothing().given(this.pods).tell(eq(PLACE), any());
		PodCommands commands = commands(1);
		commands.accept(run(500));
		assertThatExceptionOfType(CommandTooLargeException.class).isThrownBy(() -> commands.accept(run(500)))
			.withMessageStartingWith("helm could not be started: its files are too large for the Secret");
		assertThat(commands.offer(new Command.Stop(true))).isTrue();
		assertThat(told(2).get(1)).containsKey("command-2");
	}

	private PodCommands commands(int next) {
		return new PodCommands(this.pods, PLACE, next, () -> "pod-1", () -> false);
	}

	/** Of bytes that cannot be compressed. */
	private static Command run(int kibibytes) {
		byte[] content = new byte[kibibytes * 1024];
		new Random(1).nextBytes(content);
		return new Command.Run("HELM", new Invocation(List.of("/opt/helm/helm", "upgrade"), Map.of(),
				List.of(new PrivateFile("values.yaml", content))));
	}

	private List<Map<String, byte[]>> told(int times) {
		ArgumentCaptor<Map<String, byte[]>> keys = ArgumentCaptor.captor();
		then(this.pods).should(times(times)).tell(eq(PLACE), keys.capture());
		return keys.getAllValues();
	}

}
