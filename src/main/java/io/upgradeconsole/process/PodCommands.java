package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Carries commands to a supervisor in a pod, as keys of its Secret.
 */
final class PodCommands implements CommandSink {

	/** A Secret holds 1 MiB in all. */
	private static final int MOST_BYTES = 900 * 1024;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final long PAUSE_MILLIS = 500;

	private final SupervisorPods pods;

	private final Place place;

	private final Supplier<@Nullable String> pod;

	private final BooleanSupplier ended;

	/** Whether this console chooses the pod that they are meant for. */
	private final boolean choosing;

	private @Nullable String chosen;

	private int bytes;

	/** 0 where it has to be asked for. */
	private int next;

	/**
	 * Carries them to a place.
	 * @param next the number of the next command, or 0 where this console told none
	 * @param pod the name of the pod, once that is known
	 * @param ended whether nobody reads them any more
	 */
	PodCommands(SupervisorPods pods, Place place, int next, Supplier<@Nullable String> pod, BooleanSupplier ended) {
		this.pods = pods;
		this.place = place;
		this.next = next;
		this.choosing = next > 0;
		this.pod = pod;
		this.ended = ended;
	}

	@Override
	public synchronized void accept(Command command) throws IOException {
		byte[] encoded = ControlSecret.encoded(command);
		if (this.bytes + encoded.length > MOST_BYTES) {
			throw new CommandTooLargeException("helm");
		}
		this.bytes += encoded.length;
		patiently(this::isCounted);
		int number = take();
		patiently(() -> tellOnce(Map.of(ControlSecret.KEY + number, encoded)));
		this.next = number + 1;
	}

	@Override
	public void close() {
		Thread thread = new Thread(() -> {
			try {
				while (!this.ended.getAsBoolean() && !tellOnce(Map.of(ControlSecret.END, new byte[] { 1 }))) {
					Thread.sleep(PAUSE_MILLIS);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "supervisor-end");
		thread.setDaemon(true);
		thread.start();
	}

	/** The same as {@link #accept} for who cannot wait; whether it was told. */
	synchronized boolean offer(Command command) {
		try {
			byte[] encoded = ControlSecret.encoded(command);
			if (!isCounted()) {
				return false;
			}
			int number = take();
			if (!tellOnce(Map.of(ControlSecret.KEY + number, encoded))) {
				return false;
			}
			this.next = number + 1;
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** What the cluster does not answer to it may have taken: then it is counted anew. */
	private int take() {
		int number = this.next;
		this.next = 0;
		return number;
	}

	private boolean isCounted() {
		if (this.next == 0) {
			try {
				this.next = 1 + (int) this.pods.told(this.place)
					.stream()
					.filter((key) -> key.startsWith(ControlSecret.KEY))
					.count();
			}
			catch (ProblemException ex) {
				return false;
			}
		}
		return true;
	}

	/** The API may be silent for a moment: the command in the pod goes on. */
	private void patiently(BooleanSupplier attempt) throws IOException {
		long patient = System.nanoTime() + PATIENCE.toNanos();
		while (!attempt.getAsBoolean()) {
			if (this.ended.getAsBoolean() || System.nanoTime() > patient) {
				throw new IOException("The supervisor's Secret cannot be written");
			}
			try {
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IOException("The console ends", ex);
			}
		}
	}

	/**
	 * All of them are for one pod, the first: one that comes in its place would do again
	 * what that has done. Whoever told some before this console has chosen it.
	 */
	private synchronized boolean tellOnce(Map<String, byte[]> keys) {
		Map<String, byte[]> all = new LinkedHashMap<>(keys);
		if (this.choosing && this.chosen == null) {
			this.chosen = this.pod.get();
		}
		if (this.chosen != null) {
			all.put(ControlSecret.POD, this.chosen.getBytes(StandardCharsets.UTF_8));
		}
		try {
			this.pods.tell(this.place, all);
			return true;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

}
