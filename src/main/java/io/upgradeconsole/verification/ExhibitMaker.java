package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.PodDescription;
import io.upgradeconsole.masking.Masker;

/**
 * Puts together what a person would look at after an operation.
 */
final class ExhibitMaker {

	private static final int LINES = 30;

	private final Observation seen;

	private final Surroundings around;

	private final Masker masker;

	private final List<Exhibit> exhibits = new ArrayList<>();

	private ExhibitMaker(Observation seen, Surroundings around, Masker masker) {
		this.seen = seen;
		this.around = around;
		this.masker = masker;
	}

	/** Pods in trouble come first, then the logs, then the ways in. */
	static List<Exhibit> of(Observation seen, Answer<List<PodLog>> logs, List<LiveJob> jobs, Surroundings around,
			Masker masker) {
		ExhibitMaker maker = new ExhibitMaker(seen, around, masker);
		maker.pods(jobs);
		logs.orElse(List.of()).forEach(maker::log);
		maker.table(Exhibit.Kind.SERVICES, "Services", around.services(), (service) -> service.name() + "  "
				+ service.type() + "  " + service.ports() + "  " + service.addresses());
		maker.table(Exhibit.Kind.INGRESSES, "Ingresses", around.ingresses(),
				(ingress) -> ingress.name() + "  "
						+ ingress.rules().stream().map((rule) -> rule.host() + " to " + rule.services()).toList() + "  "
						+ ingress.addresses());
		maker.table(Exhibit.Kind.AUTOSCALERS, "HorizontalPodAutoscalers", around.autoscalers(),
				(scaler) -> scaler.name() + "  " + scaler.target() + "  " + scaler.least() + " to " + scaler.most()
						+ " pods, now " + scaler.current() + ", wants " + scaler.desired());
		return maker.exhibits;
	}

	private void log(PodLog log) {
		List<String> lines = log.lines();
		if (!lines.isEmpty()) {
			add(Exhibit.Kind.LOG, log.workload() + ": " + log.pod() + ", container " + log.container(),
					lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
		}
	}

	private void pods(List<LiveJob> jobs) {
		Set<LivePod> pods = new LinkedHashSet<>();
		this.seen.expectedAndLive().forEach((workload) -> pods.addAll(this.seen.pods(workload)));
		this.seen.pods().stream().filter((pod) -> jobs.stream().anyMatch((job) -> job.owns(pod))).forEach(pods::add);
		pods.stream()
			.filter((pod) -> !isWell(pod))
			.forEach((pod) -> add(Exhibit.Kind.POD, pod.name(),
					PodDescription.of(pod, this.around.events().orElse(List.of()), this.around.events().why())));
	}

	private static boolean isWell(LivePod pod) {
		return pod.phase().equals("Succeeded") || (pod.phase().equals("Running") && pod.ready());
	}

	private <T> void table(Exhibit.Kind kind, String title, Answer<List<T>> rows, Function<T, String> line) {
		List<T> all = rows.orElse(List.of());
		if (rows.problem() != null) {
			add(kind, title, List.of(rows.why()));
		}
		else if (!all.isEmpty()) {
			add(kind, title + " (" + all.size() + ")", all.stream().map(line).toList());
		}
	}

	private void add(Exhibit.Kind kind, String title, List<String> lines) {
		this.exhibits.add(new Exhibit(kind, title, this.masker.maskText(String.join("\n", lines))));
	}

}
