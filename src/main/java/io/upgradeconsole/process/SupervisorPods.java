package io.upgradeconsole.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The clusters, as far as supervisors in pods need them. Every method throws a
 * {@link io.upgradeconsole.target.ProblemException} when the cluster does not answer, or
 * refuses.
 */
public interface SupervisorPods {

	/**
	 * The Job that a supervisor's pod belongs to.
	 *
	 * @param job its name, and that of its Secret
	 */
	record Place(ClusterName cluster, Namespace namespace, String job) {

	}

	/** How far a Job has come. */
	enum Stage {

		/** Its pod has printed nothing yet, and will. */
		WAITING,
		/** Its pod runs. */
		RUNNING,
		/** Its pod has ended, and its log can be read. */
		ENDED,
		/** Its pod should be gone, and may be on a node that is. */
		LOST,
		/** There is no pod any more, or never will be. */
		GONE

	}

	/**
	 * What is known of a Job.
	 *
	 * @param pod the name of its pod, or {@code null}
	 * @param why why it waits or is gone, in a sentence, or empty
	 */
	record State(Stage stage, @Nullable String pod, String why) {

	}

	/** Where an operation's commands are to run, if that is in a pod. */
	Optional<Place> place(UUID operation, ClusterName cluster);

	/** Whether commands are to run in pods at all. */
	boolean areUsed();

	/**
	 * What a supervisor in a pod has to know: its directory, the address of its Secret,
	 * the directory of its account's credentials, and how many seconds to wait for a
	 * command.
	 */
	List<String> arguments(Place place);

	/** How long a pod may wait for its start. */
	Duration startTimeout();

	/**
	 * Makes the Job and its Secret.
	 * @param commandLine what its container runs
	 */
	void create(Place place, List<String> commandLine);

	/** Adds keys to the Secret. */
	void tell(Place place, Map<String, byte[]> keys);

	/** The keys that the Secret has; none if there is no Secret. */
	Set<String> told(Place place);

	/** How far it is now. */
	State state(Place place);

	/**
	 * Hands on what a pod prints, until it ends or the connection does.
	 * @param after only what was printed later, or {@code null} for all
	 * @param reader takes the lines and when each was printed
	 */
	void follow(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader);

	/**
	 * Hands on what a pod that has ended has printed: all of it, or an exception where
	 * the connection breaks before.
	 * @param after only what was printed later, or {@code null} for all
	 * @param reader takes the lines and when each was printed
	 */
	void rest(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader);

	/** Deletes what is of no use when the supervisor has ended, such as the Secret. */
	void forget(Place place);

	/** Deletes the Job with all that belongs to it. */
	void delete(Place place);

}
