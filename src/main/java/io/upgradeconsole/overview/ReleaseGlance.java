package io.upgradeconsole.overview;

import java.util.Map;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.RunningService;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.verification.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a release.
 *
 * @param listed what helm's records say
 * @param services its services as they run, by name; {@code null} where that is not known
 * @param active the operation that holds it, or {@code null}
 * @param outcome of its newest verification, or {@code null} where there was none
 * @param waiting how many plans for it wait for approval
 * @param unexplained whether its newest revision was made past this console
 */
public record ReleaseGlance(ListedRelease listed, @Nullable Map<String, RunningService> services,
		@Nullable Operation active, @Nullable Outcome outcome, int waiting, boolean unexplained) {

	/** Which release. */
	public ReleaseRef release() {
		return this.listed.release();
	}

	/** How many services its record names. */
	public int serviceCount() {
		return this.listed.outline().deployments().size();
	}

	/** How many of them are not ready, or not there at all; 0 where it is not known. */
	public int unreadyCount() {
		return (this.services == null) ? 0
				: serviceCount() - (int) this.services.values().stream().filter(RunningService::ready).count();
	}

	/**
	 * Whether at least one of them has a pod that is ready; also where it is not known.
	 */
	public boolean serving() {
		return this.services == null || this.services.values().stream().anyMatch(RunningService::serving);
	}

	/** Whether the revision that runs has failed its newest verification. */
	public boolean failedVerification() {
		return this.outcome != null && this.outcome.hasFailed(this.listed.recordUid());
	}

	/** Whether the revision that runs has passed its newest verification. */
	public boolean verifiedGood() {
		return this.outcome != null && this.outcome.hasPassed(this.listed.recordUid());
	}

	/** How urgently somebody should look at it, the most urgent first. */
	public Attention attention() {
		if (this.active != null) {
			return Attention.AT_WORK;
		}
		if (!this.listed.status().equals("deployed") || unreadyCount() > 0 || failedVerification()) {
			return Attention.BROKEN;
		}
		return (this.waiting > 0 || this.unexplained) ? Attention.OPEN : Attention.NONE;
	}

	ReleaseGlance with(@Nullable Map<String, RunningService> running) {
		return new ReleaseGlance(this.listed, running, this.active, this.outcome, this.waiting, this.unexplained);
	}

	/** How urgently somebody should look at a release, in that order. */
	public enum Attention {

		/** Something is wrong with it. */
		BROKEN,
		/** Something is done with it right now. */
		AT_WORK,
		/** Somebody has something to decide or to explain. */
		OPEN,
		/** All is well. */
		NONE

	}

}
