package io.upgradeconsole.concurrent;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Threads for what is done again and again, or later.
 */
public final class Timers {

	private Timers() {
	}

	/**
	 * One thread, which keeps no process alive. To be shut down by whoever asked for it.
	 * @param name of the thread, as dumps and logs show it
	 */
	public static ScheduledExecutorService daemon(String name) {
		return Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
	}

}
