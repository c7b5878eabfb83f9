package io.upgradeconsole.helm;

import java.util.List;
import java.util.regex.Pattern;

import io.upgradeconsole.target.Problem;

/**
 * What helm says when it fails, in words that tell what to do. Both helm 3 and helm 4 say
 * each of these (FACTS, "Messages worth recognising").
 */
final class HelmFailures {

	private record Known(Pattern pattern, Problem problem) {

	}

	private static final List<Known> KNOWN = List.of(new Known(
			Pattern.compile("another operation \\(install/upgrade/rollback\\) is in progress"),
			Problem.conflict("operation-in-progress", "Another helm operation is in progress",
					"Helm refuses because the release's newest revision is pending.",
					"Wait for the other operation, or, if nobody runs one, roll the release back to its last good revision.")),
			new Known(Pattern.compile("chart \"[^\"]*\" (matching|version) .* not found|no chart version found"),
					Problem.invalid("chartVersion", "version-not-published", "This chart version is not published",
							"The repository does not list it: not published, or the repository is not added.",
							"Choose a version from the list, or check console.helm.repository.")),
			new Known(Pattern.compile("(?m)^Error: release: not found"), Problem.notFound("release-unknown",
					"No such release", "The namespace holds no Helm release of this name.",
					"Choose one from the list of releases. This console upgrades releases that exist; it installs none.")),
			new Known(
					Pattern.compile(
							"Kubernetes cluster unreachable|connect: connection refused.*(/version|/api)|was refused"),
					Problem.unavailable("cluster-unreachable", "The cluster does not answer",
							"Helm could not reach the Kubernetes API.",
							"Check the cluster's address in the kubeconfig and the network between.")),
			new Known(
					Pattern.compile("is not a valid chart repository or cannot be reached|failed to fetch|"
							+ "Unable to get an update|Failed to update the following repositories"),
					Problem.unavailable("repository-unreachable", "The chart repository does not answer",
							"Helm could not read the repository's index.",
							"Check console.helm.repository.url and the network between; nothing was changed.")),
			new Known(Pattern.compile("is forbidden:"),
					Problem.unavailable("cluster-forbids", "The cluster refuses the console's account",
							"The Kubernetes API answered 403 Forbidden.",
							"Give the console's account the permissions that helm needs for this chart.")));

	private HelmFailures() {
	}

	/**
	 * The problem that helm's words describe.
	 * @param stderr what helm said, already masked
	 */
	static Problem translate(int exitCode, String stderr) {
		String said = lastLines(stderr);
		for (Known known : KNOWN) {
			if (known.pattern().matcher(stderr).find()) {
				Problem problem = known.problem();
				return new Problem(problem.kind(), problem.type(), problem.title(),
						problem.detail() + " Helm said: " + said, problem.remedy(), problem.field());
			}
		}
		return new Problem(Problem.Kind.CONFLICT, "helm-refused", "Helm refused",
				"Helm ended with exit code " + exitCode + " and said: " + said,
				"Read helm's message; nothing was changed in the cluster.", null);
	}

	private static String lastLines(String stderr) {
		String text = stderr.strip();
		return (text.length() <= 1000) ? text : "…" + text.substring(text.length() - 1000);
	}

}
