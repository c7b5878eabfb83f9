package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps a pod from running, by its status and by what the cluster has noted
 * about it.
 */
final class PodTroubles {

	private static final Pattern NOT_FOUND = Pattern
		.compile("\\b(?<kind>secret|configmap) \"(?<name>[^\"]+)\" not found", Pattern.CASE_INSENSITIVE);

	/** The kubelet has two ways to say it: for variables, and for files. */
	private static final Pattern NO_ENTRY = Pattern
		.compile(
				"couldn't find key \\S+ in (?<kind>Secret|ConfigMap) (?:[^/\\s]+/)?(?<name>\\S+)"
						+ "|references non-existent (?<kind2>secret|config) key: (?<key>\\S+)",
				Pattern.CASE_INSENSITIVE);

	private PodTroubles() {
	}

	/**
	 * What troubles a pod.
	 * @param events those of the namespace
	 */
	static List<Trouble> of(LivePod pod, List<ClusterEvent> events) {
		List<Trouble> troubles = new ArrayList<>();
		if (pod.unscheduled() != null) {
			troubles.add(trouble(Kind.NOT_SCHEDULED, pod, "", pod.unscheduled()));
		}
		for (LivePod.Container container : pod.containers()) {
			container(pod, container, events).ifPresent(troubles::add);
		}
		if (!pod.phase().equals("Running")) {
			event(pod, events, "FailedMount", "").map((words) -> configuration(pod, words, Kind.VOLUME_NOT_MOUNTED))
				.ifPresent(troubles::add);
		}
		return troubles;
	}

	private static Optional<Trouble> container(LivePod pod, LivePod.Container container, List<ClusterEvent> events) {
		if (container.cannotPull()) {
			// while the kubelet backs off, only the event still tells what the registry
			// said
			String words = event(pod, events, "Failed", "Failed to pull image").orElse(container.message());
			return Optional.of(trouble(Kind.IMAGE_NOT_PULLED, pod, container.image(), words));
		}
		if ("CreateContainerConfigError".equals(container.waiting())) {
			return Optional.of(configuration(pod, container.message(), Kind.CONFIG_MISSING));
		}
		if ("CrashLoopBackOff".equals(container.waiting())) {
			return Optional.of(trouble(Kind.CRASHES, pod, container.name(), exit(container.exit())));
		}
		return Optional.empty();
	}

	/** What is missing, as far as the words tell it. */
	private static Trouble configuration(LivePod pod, String words, Kind otherwise) {
		Matcher missing = NOT_FOUND.matcher(words);
		if (missing.find()) {
			boolean secret = missing.group("kind").equalsIgnoreCase("secret");
			return trouble(secret ? Kind.SECRET_MISSING : Kind.CONFIG_MISSING, pod, missing.group("name"), words);
		}
		Matcher entry = NO_ENTRY.matcher(words);
		if (entry.find()) {
			boolean secret = "secret".equalsIgnoreCase(entry.group("kind"))
					|| "secret".equalsIgnoreCase(entry.group("kind2"));
			return trouble(secret ? Kind.SECRET_ENTRY_MISSING : Kind.CONFIG_MISSING, pod,
					(entry.group("name") != null) ? entry.group("name") : "", words);
		}
		return trouble(otherwise, pod, "", words);
	}

	private static Optional<String> event(LivePod pod, List<ClusterEvent> events, String reason, String begin) {
		return events.stream()
			.filter((event) -> event.object().equals("Pod/" + pod.name()) && event.reason().equals(reason))
			.map(ClusterEvent::message)
			.filter((message) -> message.startsWith(begin))
			.findFirst();
	}

	private static String exit(LivePod.@Nullable Exit exit) {
		return (exit != null) ? "exit code " + exit.code() + (exit.reason().isEmpty() ? "" : ", " + exit.reason()) : "";
	}

	private static Trouble trouble(Kind kind, LivePod pod, String about, String words) {
		return new Trouble(kind, "Pod/" + pod.name(), about, words);
	}

}
