package io.upgradeconsole.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

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
