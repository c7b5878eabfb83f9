package io.upgradeconsole.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Holds a release against an expectation, by the cluster and by nothing else: helm's exit
 * code does not say whether the services run.
 */
@Service
public class Verifier {

	private final VerificationProperties properties;

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	private final Workloads workloads;

	private final Clock clock;

	Verifier(VerificationProperties properties, ClusterProperties clusters, ReleaseRecords records, Workloads workloads,
			Clock clock) {
		this.properties = properties;
		this.clusters = clusters;
		this.records = records;
		this.workloads = workloads;
		this.clock = clock;
	}

	/** The answers by what the cluster shows now. */
	public Verdict verify(Expectation expectation) {
		return new Verdict(Checks.of(observe(expectation)), this.clock.instant());
	}

	/**
	 * Waits as long as rollouts may still end well. Returns when all is ready, when
	 * something is gone or was given up, when an image stays impossible to pull, or after
	 * the configured time.
	 * @param progress told one sentence whenever what is awaited changes
	 */
	public void await(Expectation expectation, Consumer<String> progress) throws InterruptedException {
		Instant deadline = this.clock.instant().plus(this.properties.timeout());
		Instant unpullableSince = null;
		String told = "";
		while (true) {
			Observation seen = observe(expectation);
			if (!seen.progress().equals(told)) {
				told = seen.progress();
				progress.accept(told);
			}
			unpullableSince = since(unpullableSince, !seen.unpullable().isEmpty());
			if (seen.isSettled() || seen.isHopeless() || isOver(unpullableSince, this.properties.pullGrace())
					|| !this.clock.instant().isBefore(deadline)) {
				return;
			}
			Thread.sleep(this.properties.poll().toMillis());
		}
	}

	/** The newest revision that helm records for the release. */
	public RecordRef newest(ReleaseRef release) {
		List<RecordRef> history = this.records.list(release, this.clusters.access(release.cluster()));
		if (history.isEmpty()) {
			throw Problem
				.notFound("release-unknown", "No such release", "'" + release + "' has no revision any more.",
						"Look at the release's namespace: someone has uninstalled it.")
				.asException();
		}
		return history.get(0);
	}

	private Observation observe(Expectation expectation) {
		ReleaseRef release = expectation.release();
		return new Observation(expectation, newest(release),
				this.workloads.workloads(release.cluster(), release.namespace()),
				this.workloads.pods(release.cluster(), release.namespace()));
	}

	private @Nullable Instant since(@Nullable Instant before, boolean holds) {
		if (!holds) {
			return null;
		}
		return (before != null) ? before : this.clock.instant();
	}

	private boolean isOver(@Nullable Instant since, Duration grace) {
		return since != null && !this.clock.instant().isBefore(since.plus(grace));
	}

}
