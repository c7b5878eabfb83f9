package io.upgradeconsole.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.cluster.ClusterEvents;
import io.upgradeconsole.cluster.Entrances;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.RecordSecrets;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Looks at a release once, at everything side by side, and answers every check.
 */
@Component
class Inspector {

	private final Observer observer;

	private final Workloads workloads;

	private final Entrances entrances;

	private final ClusterEvents events;

	private final LogReader logs;

	private final GatewayCheck gateway;

	private final Leftovers leftovers;

	private final RecordCheck record;

	private final SideBySide sideBySide;

	private final Clock clock;

	Inspector(Observer observer, Workloads workloads, Entrances entrances, ClusterEvents events, LogReader logs,
			GatewayCheck gateway, Leftovers leftovers, RecordCheck record, SideBySide sideBySide, Clock clock) {
		this.observer = observer;
		this.workloads = workloads;
		this.entrances = entrances;
		this.events = events;
		this.logs = logs;
		this.gateway = gateway;
		this.leftovers = leftovers;
		this.record = record;
		this.sideBySide = sideBySide;
		this.clock = clock;
	}

	/**
	 * Looks.
	 * @param since from when on a restart counts as recent
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	Inspection inspect(Expectation expectation, Instant since) {
		ReleaseRef release = expectation.release();
		Pending<Masker> masker = this.sideBySide.start(() -> masker(expectation));
		Pending<Check> asPlanned = this.sideBySide.start(() -> this.record.answer(expectation));
		Pending<Surroundings> around = this.sideBySide
			.start(() -> Surroundings.of(release, this.entrances, this.events, this.sideBySide));
		Pending<Answer<List<LiveJob>>> jobs = this.sideBySide
			.start(() -> Answer.to(() -> this.workloads.jobs(release.cluster(), release.namespace())));
		Observation seen = this.observer.observe(expectation);
		Pending<Answer<List<Leftover>>> left = this.sideBySide.start(() -> leftovers(seen));
		Pending<Check> answered = this.sideBySide.start(() -> this.gateway.answer(expectation, around.get()));
		Answer<List<PodLog>> printed = this.logs.tails(seen, masker.get());
		List<Check> checks = new ArrayList<>(Checks.ofRecord(seen));
		checks.add(asPlanned.get());
		checks.addAll(Checks.ofWorkloads(seen, since));
		checks.add(JobsCheck.of(seen, jobs.get()));
		checks.add(IngestCheck.of(seen, printed));
		checks.add(answered.get());
		checks.add(LeftoversCheck.of(seen, left.get()));
		List<Check> told = checks.stream().map((check) -> check.masked(masker.get())).toList();
		return new Inspection(seen, new Verdict(told, this.clock.instant()), seen.snapshot(this.clock.instant()),
				ExhibitMaker.of(seen, printed, jobs.get().orElse(List.of()), around.get(), masker.get()));
	}

	private Answer<List<Leftover>> leftovers(Observation seen) {
		ReleaseRecord content = seen.expectation().content();
		return (content == null) ? Answer.of(List.of())
				: Answer.to(() -> this.leftovers.find(seen.expectation(), content, seen.history()));
	}

	private static Masker masker(Expectation expectation) {
		ReleaseRecord content = expectation.content();
		return Masker.of((content != null) ? RecordSecrets.of(expectation.release(), content) : Secrets.none());
	}

}
