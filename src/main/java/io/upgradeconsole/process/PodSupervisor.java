package io.upgradeconsole.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.upgradeconsole.masking.Secrets;

/**
 * A supervisor in a pod, as long as there are commands to run; then one at hand, for what
 * is still to be noted.
 */
final class PodSupervisor implements Supervisor {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path directory;

	private final PodFollower follower;

	private final Function<Secrets, Supervisor> atHand;

	private Supervisor current;

	private Secrets secrets;

	PodSupervisor(Path directory, PodFollower follower, Supervisor inPod, Secrets secrets,
			Function<Secrets, Supervisor> atHand) {
		this.directory = directory;
		this.follower = follower;
		this.current = inPod;
		this.secrets = secrets;
		this.atHand = atHand;
	}

	@Override
	public void mask(Secrets more) {
		this.secrets = this.secrets.plus(more);
		this.current.mask(more);
	}

	@Override
	public int run(String step, Invocation invocation) {
		Map<String, String> environment = new LinkedHashMap<>(invocation.environment());
		environment.replaceAll((name, value) -> value.replace(this.directory.toString(), PodSupervisorMain.HERE));
		return this.current.run(step, new Invocation(invocation.argv(), environment, invocation.files()));
	}

	@Override
	public void note(String step, String text) {
		this.current.note(step, text);
	}

	@Override
	public void lastCommandEnded() {
		this.current.close();
		try {
			// two must not write one log
			if (!this.follower.awaitEnd(PATIENCE)) {
				this.follower.abandon();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SupervisorLostException("The console ends and does not wait for the supervisor");
		}
		this.current = this.atHand.apply(this.secrets);
	}

	@Override
	public void close() {
		this.current.close();
	}

}
