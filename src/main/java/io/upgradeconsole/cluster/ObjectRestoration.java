package io.upgradeconsole.cluster;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes single objects what a release's record says: the one place in which the console
 * itself changes objects of a release. An object is replaced as a whole, because a patch
 * would leave what a newer revision has added. All of it can be done twice.
 */
@Component
public class ObjectRestoration {

	/** What holds data, or other objects: never deleted, not even to be made anew. */
	public static final Set<String> NEVER_REMOVED = Set.of("PersistentVolumeClaim", "Namespace", "StatefulSet");

	private static final int UNAUTHORIZED = 401;

	private static final int TOO_MANY = 429;

	private static final int SERVER_ERROR = 500;

	private static final int ATTEMPTS = 60;

	private static final long PAUSE_MILLIS = 500;

	private final KubernetesClients clients;

	ObjectRestoration(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * How an object is, and how it would be put back.
	 *
	 * @param before as it is, without the server's bookkeeping; {@code null} where it is
	 * gone
	 * @param after as it would be; as recorded where the server was not asked, or refuses
	 * @param refusal why the server would not have it so, in its words, which may quote
	 * the object's values; empty where it would
	 */
	public record Preview(@Nullable Map<String, Object> before, Map<String, Object> after, String refusal) {

		@Override
		public String toString() {
			return "Preview[" + ((this.before != null) ? "replaced" : "created") + "]";
		}

	}

	/**
	 * What came of an object.
	 *
	 * @param outcome what was done
	 * @param words the server's, where it refuses; they may quote the object's values
	 */
	public record Result(Outcome outcome, String words) {

		/** Whether it is as it should be now. */
		public boolean isDone() {
			return this.outcome != Outcome.REFUSED;
		}

		private static Result of(Outcome outcome) {
			return new Result(outcome, "");
		}

	}

	/** What was done with an object. */
	public enum Outcome {

		/** Replaced in place. */
		REPLACED,
		/** Gone, and made again. */
		CREATED,
		/** Deleted and made again, because a field of it can never change. */
		RECREATED,
		/** Left as it is: it holds data. */
		KEPT,
		/** Deleted. */
		REMOVED,
		/** Not there, so there was nothing to delete. */
		ABSENT,
		/** The server would not. */
		REFUSED

	}

	/**
	 * Tries to put an object back; the server stores nothing.
	 * @param keepsReplicas whether an autoscaler owns its number of pods
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public Preview preview(ReleaseRef release, ManifestObject recorded, boolean keepsReplicas) {
		return ClusterFailures.translated(release.cluster(), () -> {
			KubernetesClient client = this.clients.client(release.cluster());
			Map<String, Object> live = live(client, release, recorded);
			Map<String, Object> before = (live != null) ? RestoredForm.readable(live) : null;
			if (live != null && isKept(recorded)) {
				return new Preview(before, RestoredForm.readable(live), "");
			}
			RestoredForm wanted = RestoredForm.of(recorded);
			try {
				GenericKubernetesResource after = (live != null)
						? resource(client, release, recorded, wanted.over(live, keepsReplicas)).dryRun().update()
						: resource(client, release, recorded, wanted).dryRun().create();
				return new Preview(before, RestoredForm.readable(GenericObjects.content(client, after)), "");
			}
			catch (KubernetesClientException ex) {
				if (!isRefusal(ex)) {
					throw ex;
				}
				boolean recreated = live != null && GenericObjects.isInvalid(ex)
						&& !NEVER_REMOVED.contains(recorded.kind());
				return new Preview(before, recorded.content(),
						(recreated || GenericObjects.isConflict(ex)) ? "" : GenericObjects.words(ex));
			}
		});
	}

	/**
	 * Puts an object back: replaced in place, or created where it is gone. What cannot be
	 * changed in place is deleted and made again, as helm does with each hook.
	 * @param mark for its pod template: another one makes its pods roll, though nothing
	 * else changes
	 * @param keepsReplicas whether an autoscaler owns its number of pods
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public Result restore(ReleaseRef release, ManifestObject recorded, String mark, boolean keepsReplicas) {
		boolean deleted = false;
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Attempt result = attempted(release, () -> restoreOnce(release, recorded, mark, keepsReplicas));
			if (result.ended() != null) {
				boolean recreated = deleted && result.ended().outcome() == Outcome.CREATED;
				return recreated ? Result.of(Outcome.RECREATED) : result.ended();
			}
			deleted |= result.deleted();
			pause();
		}
		return new Result(Outcome.REFUSED, "Somebody else changes it all the time, or it is not gone yet.");
	}

	/**
	 * Deletes an object, unless it is of a kind that is never removed.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public Result remove(ReleaseRef release, ManifestObject object) {
		if (NEVER_REMOVED.contains(object.kind())) {
			return Result.of(Outcome.KEPT);
		}
		Attempt attempt = attempted(release, () -> {
			KubernetesClient client = this.clients.client(release.cluster());
			if (live(client, release, object) == null) {
				return Attempt.ended(Outcome.ABSENT);
			}
			delete(client, release, object);
			return Attempt.ended(Outcome.REMOVED);
		});
		return (attempt.ended() != null) ? attempt.ended() : Result.of(Outcome.ABSENT);
	}

	private Attempt restoreOnce(ReleaseRef release, ManifestObject recorded, String mark, boolean keepsReplicas) {
		KubernetesClient client = this.clients.client(release.cluster());
		Map<String, Object> live = live(client, release, recorded);
		RestoredForm wanted = RestoredForm.of(recorded).marked(mark);
		if (live == null) {
			resource(client, release, recorded, wanted).create();
			return Attempt.ended(Outcome.CREATED);
		}
		if (ValuePath.find(live, "metadata.deletionTimestamp") != null) {
			return Attempt.AGAIN;
		}
		if (isKept(recorded)) {
			return Attempt.ended(Outcome.KEPT);
		}
		try {
			resource(client, release, recorded, wanted.over(live, keepsReplicas)).update();
			return Attempt.ended(Outcome.REPLACED);
		}
		catch (KubernetesClientException ex) {
			if (!GenericObjects.isInvalid(ex) || NEVER_REMOVED.contains(recorded.kind())) {
				throw ex;
			}
			delete(client, release, recorded);
			return Attempt.AFTER_DELETION;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting", ex);
		}
	}

	/**
	 * One go at an object.
	 *
	 * @param ended what came of it, or {@code null} where it is to be tried again
	 * @param deleted whether it was deleted, to be made anew
	 */
	private record Attempt(@Nullable Result ended, boolean deleted) {

		static final Attempt AGAIN = new Attempt(null, false);

		static final Attempt AFTER_DELETION = new Attempt(null, true);

		static Attempt ended(Outcome outcome) {
			return new Attempt(Result.of(outcome), false);
		}

	}

	private static Attempt attempted(ReleaseRef release, Supplier<Attempt> go) {
		return ClusterFailures.translated(release.cluster(), () -> {
			try {
				return go.get();
			}
			catch (KubernetesClientException ex) {
				if (GenericObjects.isConflict(ex) || GenericObjects.isNotFound(ex)) {
					return Attempt.AGAIN;
				}
				if (isRefusal(ex)) {
					return new Attempt(new Result(Outcome.REFUSED, GenericObjects.words(ex)), false);
				}
				throw ex;
			}
		});
	}

	/** Whether asking again would be answered the same. */
	private static boolean isRefusal(KubernetesClientException ex) {
		int code = ex.getCode();
		return code > 0 && code < SERVER_ERROR && code != UNAUTHORIZED && code != TOO_MANY;
	}

	/** A claim that is there holds data, and can hardly be changed. */
	private static boolean isKept(ManifestObject recorded) {
		return recorded.kind().equals("PersistentVolumeClaim") || recorded.kind().equals("Namespace");
	}

	private static @Nullable Map<String, Object> live(KubernetesClient client, ReleaseRef release,
			ManifestObject object) {
		GenericKubernetesResource live = GenericObjects.resource(client, release.cluster(), release.namespace(), object)
			.get();
		return (live != null) ? GenericObjects.content(client, live) : null;
	}

	private static Resource<GenericKubernetesResource> resource(KubernetesClient client, ReleaseRef release,
			ManifestObject object, RestoredForm form) {
		return GenericObjects.resource(client, release.cluster(), release.namespace(), object,
				GenericObjects.item(client, form.content()));
	}

	private static void delete(KubernetesClient client, ReleaseRef release, ManifestObject object) {
		GenericObjects.resource(client, release.cluster(), release.namespace(), object)
			.withPropagationPolicy(DeletionPropagation.BACKGROUND)
			.delete();
	}

}
