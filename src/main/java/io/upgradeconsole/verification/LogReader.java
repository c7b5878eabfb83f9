package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.PodLogs;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Reads what the containers of a release's workloads printed last.
 */
@Component
class LogReader {

	/** Of a workload with many pods, those that are not ready come first. */
	private static final int PODS = 3;

	private static final int AT_ONCE = 8;

	private static final Pattern COLOURS = Pattern.compile("\\u001B\\[[0-9;]*m");

	private final PodLogs logs;

	private final SideBySide sideBySide;

	LogReader(PodLogs logs, SideBySide sideBySide) {
		this.logs = logs;
		this.sideBySide = sideBySide;
	}

	private record Source(String workload, String pod, String container) {

	}

	/** The last lines of each container, without secrets; none where it printed none. */
	Answer<List<PodLog>> tails(Observation seen, Masker masker) {
		ReleaseRef release = seen.expectation().release();
		List<Source> sources = new ArrayList<>();
		for (LiveWorkload workload : seen.expectedAndLive()) {
			seen.pods(workload)
				.stream()
				.filter((pod) -> !pod.terminating())
				.sorted(Comparator.comparing(LivePod::ready).thenComparing(LivePod::name))
				.limit(PODS)
				.forEach((pod) -> pod.containers()
					.stream()
					.filter((container) -> !container.init())
					.forEach((container) -> sources.add(new Source(workload.name(), pod.name(), container.name()))));
		}
		return Answer.to(() -> this.sideBySide.each(sources, AT_ONCE, (source) -> read(release, source, masker)));
	}

	private PodLog read(ReleaseRef release, Source source, Masker masker) {
		String printed = this.logs
			.tail(release.cluster(), release.namespace(), source.pod(), source.container(), IngestLog.LINES)
			.stream()
			.map((line) -> COLOURS.matcher(line.text()).replaceAll(""))
			.collect(Collectors.joining("\n"));
		return new PodLog(source.workload(), source.pod(), source.container(),
				masker.maskText(printed).lines().toList());
	}

}
