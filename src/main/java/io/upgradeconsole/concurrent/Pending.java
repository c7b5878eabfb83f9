package io.upgradeconsole.concurrent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is under way and may not have ended yet.
 *
 * @param <T> what it yields
 */
public final class Pending<T> {

	private final Future<T> future;

	private final Runnable beginning;

	private Pending(Future<T> future, Runnable beginning) {
		this.future = future;
		this.beginning = beginning;
	}

	static <T> Pending<T> started(CompletableFuture<T> future) {
		return new Pending<>(future, () -> {
		});
	}

	/** Work that is done once, by whoever asks first; all others wait for that one. */
	public static <T> Pending<T> onDemand(Supplier<T> work) {
		FutureTask<T> task = new FutureTask<>(work::get);
		return new Pending<>(task, task);
	}

	/** Whether it has ended, well or not. */
	public boolean isDone() {
		return this.future.isDone();
	}

	/**
	 * Waits for its end, so long and no longer.
	 * @return whether it has ended
	 */
	public boolean await(Duration atMost) {
		try {
			this.future.get(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (ExecutionException ex) {
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting", ex);
		}
	}

	/**
	 * What it yields, after waiting for it. Where it failed, that failure is thrown as it
	 * is, so that a problem in words stays one.
	 */
	public T get() {
		this.beginning.run();
		try {
			return this.future.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting", ex);
		}
	}

}
