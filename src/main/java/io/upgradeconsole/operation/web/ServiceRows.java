package io.upgradeconsole.operation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Says of each service what ran before, what runs now, and what shall run.
 */
final class ServiceRows {

	private ServiceRows() {
	}

	static List<LiveView.Service> of(Picture picture, boolean ended) {
		return picture.services().stream().map((service) -> row(service, picture.at(), ended)).toList();
	}

	/** As many rows as there will be, so that nothing jumps when the cluster answers. */
	static List<LiveView.Service> unseen(List<Picture.Service> expected) {
		return expected.stream()
			.map((service) -> new LiveView.Service(service.name(), workload(service),
					StatusBadge.neutral("Not seen yet"), "", "", "", null, "to " + ImageText.tag(service.planned()), "",
					null, ""))
			.toList();
	}

	static String ready(Picture picture) {
		List<Picture.Service> wanted = picture.services()
			.stream()
			.filter((service) -> !service.planned().isEmpty())
			.toList();
		long ready = wanted.stream().filter((service) -> service.now() != null && service.now().rolledOut()).count();
		return ready + " of " + wanted.size() + " ready";
	}

	private static LiveView.Service row(Picture.Service service, Instant seenAt, boolean ended) {
		Picture.Running now = service.now();
		if (now == null) {
			return new LiveView.Service(service.name(), workload(service), gone(service, ended), "", "", "", null,
					change(service), "", null, "");
		}
		Instant since = Objects.requireNonNullElse(now.podSince(), now.createdAt());
		return new LiveView.Service(service.name(), workload(service), state(service, now), now.obstacle(),
				now.ready() + " of " + now.desired(), ImageText.tag(now.image()), mark(service, now), change(service),
				Integer.toString(now.restarts()), Moment.of(since), Elapsed.of(Duration.between(since, seenAt)));
	}

	private static String workload(Picture.Service service) {
		return service.workload().replace('/', ' ');
	}

	private static StatusBadge gone(Picture.Service service, boolean ended) {
		if (service.planned().isEmpty()) {
			return StatusBadge.neutral("Gone, as planned");
		}
		if (service.before() == null) {
			return ended ? StatusBadge.danger("Not there") : StatusBadge.neutral("Not there yet");
		}
		return ended ? StatusBadge.danger("Gone") : StatusBadge.running("Gone, being made anew");
	}

	private static StatusBadge state(Picture.Service service, Picture.Running now) {
		if (now.rolledOut()) {
			return StatusBadge.success("Ready");
		}
		if (!now.obstacle().isEmpty()) {
			return StatusBadge.danger("Stuck");
		}
		return StatusBadge.running(now.started() ? "Not ready yet" : "Starting");
	}

	private static @Nullable StatusBadge mark(Picture.Service service, Picture.Running now) {
		String before = (service.before() != null) ? service.before().image() : "";
		if (before.equals(service.planned())) {
			return now.image().equals(before) ? null : StatusBadge.warning("neither old nor new");
		}
		if (now.image().equals(service.planned())) {
			return StatusBadge.success("new");
		}
		return now.image().equals(before) ? StatusBadge.neutral("old") : StatusBadge.warning("neither old nor new");
	}

	private static String change(Picture.Service service) {
		String before = (service.before() != null) ? ImageText.tag(service.before().image()) : "";
		String after = ImageText.tag(service.planned());
		if (service.planned().isEmpty()) {
			return before + ", to be removed";
		}
		if (service.before() == null) {
			return after + ", to be added";
		}
		if (service.before().image().equals(service.planned())) {
			return "unchanged";
		}
		return before.equals(after) ? "another image with the tag " + after : before + " → " + after;
	}

}
