package io.upgradeconsole.helm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * What helm says when it fails, in words that tell what to do. Both helm 3 and helm 4 say
 * each of these (FACTS, "Messages worth recognising").
 */
final class HelmFailures {

	private record Known(Pattern pattern, Problem problem) {

	}

	/** Helm 3 says this on standard output, and ends with exit code 0. */
	private static final String SILENT_UPDATE_FAILURE = "Unable to get an update from";

	private static final String REFUSED = "helm-refused";

	/** How the API says that a field stays as it is, by kind of object. */
	private static final String UNCHANGEABLE = "field is immutable|is immutable after creation"
			+ "|updates to statefulset spec|may not change once set|may not be changed|can not be (less|decreased)";

	private static final List<Known> KNOWN = List
		.of(known("another operation \\(install/upgrade/rollback\\) is in progress", Problem.conflict(
				"operation-in-progress", "Another helm operation is in progress",
				"Helm refuses because the release's newest revision is pending.",
				"Wait for the other operation, or, if nobody runs one, roll the release back to its last good revision.")),
				known("chart \"[^\"]*\" (matching|version) .* not found|no chart version found",
						Problem.invalid(
								"chartVersion", "version-not-published", "This chart version is not published",
								"The repository does not list it: not published, or the repository is not added.",
								"Choose a version from the list, or check console.helm.repository.")),
				known("Error: release: not found", Problem.notFound("release-unknown", "No such release",
						"The namespace holds no Helm release of this name.",
						"Choose one from the list of releases. This console upgrades releases that exist; it installs none.")),
				known("kubernetes cluster unreachable|(Get|Post|Put|Patch|Delete) \"[^\"]*/(version|api/|apis/)[^\"]*\": "
						+ "(dial|read|EOF|net/http|http:|context deadline)",
						Problem.unavailable("cluster-unreachable", "The cluster does not answer",
								"Helm could not reach the Kubernetes API.",
								"Check the cluster's address in the kubeconfig and the network between.")),
				known("is not a valid chart repository or cannot be reached|failed to fetch|" + SILENT_UPDATE_FAILURE
						+ "|failed to update the following repositories",
						Problem.unavailable("repository-unreachable", "The chart repository does not answer",
								"Helm could not read the repository's index.",
								"Check console.helm.repository.url and the network between; nothing was changed.")),
				known("is forbidden: (exceeded|failed) quota",
						Problem.unavailable("quota-exceeded", "The namespace's quota is used up",
								"The Kubernetes API refused an object that the quota leaves no room for.",
								"Raise the quota, or free what uses it up, then plan again.")),
				known("is forbidden:",
						Problem.unavailable(
								"cluster-forbids", "The cluster refuses the console's account",
								"The Kubernetes API answered 403 Forbidden.",
								"Give the console's account the permissions that helm needs for this chart.")),
				known("is invalid:.*(" + UNCHANGEABLE + ")", Problem.conflict("field-immutable",
						"An object has a field that the cluster does not change",
						"The Kubernetes API refused the change of an object that is there.",
						"Let the values say again what is there, or have somebody who knows the object re-create it; then plan again.")),
				known("job \\S+ failed: |job/\\S+ not ready\\. status: failed",
						Problem.conflict(
								"hook-failed", "A hook failed",
								"A Job that belongs to the upgrade ended without success.",
								"Look at the log of its pods, mend what it names, and plan again.")),
				known("timed out waiting for the condition|not ready\\. status: InProgress|context deadline exceeded",
						Problem.unavailable("wait-timed-out", "Helm waited in vain",
								"Something that helm waits for was not ready when the timeout was over.",
								"Look at what its pods wait for. Plan again with a longer timeout if they only need more time.")));

	/**
	 * The chart calls {@code fail} or {@code required}, its schema does not allow the
	 * values, or a template stumbles over them.
	 */
	private static final Pattern CHART = Pattern.compile(
			"execution error at \\([^)]*\\): (?<said>.*)|(?<fault>(values don't meet the specifications of the schema"
					+ "|template: |[\\w./-]+:\\d+:\\d+\\s+executing \"|YAML parse error on |parse error at \\().*)",
			Pattern.DOTALL);

	private static final String HINT = "Use --debug flag to render out invalid YAML";

	private HelmFailures() {
	}

	/** Whether this output of {@code helm repo update} says that it failed. */
	static boolean updateFailed(String stdout) {
		return stdout.contains(SILENT_UPDATE_FAILURE);
	}

	/**
	 * What to throw for helm's words.
	 * @param said what helm said, already masked
	 */
	static ProblemException exception(int exitCode, String said) {
		Problem problem = translate(exitCode, said);
		if (problem.type().equals(REFUSED)) {
			Matcher chart = CHART.matcher(said.replace(HINT, "").strip());
			if (chart.find()) {
				String message = (chart.group("said") != null) ? chart.group("said") : chart.group("fault");
				return new ChartRefusedException(lastLines(message));
			}
		}
		return problem.asException();
	}

	/**
	 * The problem that helm's words describe.
	 * @param said what helm said, already masked
	 */
	static Problem translate(int exitCode, String said) {
		String last = lastLines(said);
		for (Known known : KNOWN) {
			if (known.pattern().matcher(said).find()) {
				Problem problem = known.problem();
				return new Problem(problem.kind(), problem.type(), problem.title(),
						problem.detail() + " Helm said: " + last, problem.remedy(), problem.field());
			}
		}
		return new Problem(Problem.Kind.CONFLICT, REFUSED, "Helm refused",
				"Helm ended with exit code " + exitCode + " and said: " + last,
				"Read helm's message; nothing was changed in the cluster.", null);
	}

	private static String lastLines(String said) {
		String text = said.strip();
		return (text.length() <= 1000) ? text : "…" + text.substring(text.length() - 1000);
	}

	// helm 3 says "Kubernetes", helm 4 "kubernetes"
	private static Known known(String pattern, Problem problem) {
		return new Known(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), problem);
	}

}
