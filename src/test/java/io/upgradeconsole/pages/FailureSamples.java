package io.upgradeconsole.pages;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.web.FailureView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.StatusBadge;

/**
 * Operations that did not succeed, each for a reason of its own.
 */
final class FailureSamples {

	private static final String BUNDLE = "/operations/op-1/support-bundle";

	private static final FailureView.Aftermath ROLLED_BACK = new FailureView.Aftermath(
			"Helm gave up and rolled back; the services run as before", "", "");

	private static final FailureView.Aftermath LEFT_BEHIND = new FailureView.Aftermath(
			"Helm failed and left services behind",
			"Deployment zymtrace-web is missing, and 2 more. Revision 5 has the status 'failed'.",
			"The services do not match the deployed revision: helm rolls back no hooks, and the services are hooks. "
					+ "Roll back with this console, which puts them back too, or upgrade to a good tag.");

	private static final FailureView.Evidence HELM = new FailureView.Evidence("Helm",
			"Error: UPGRADE FAILED: release backend failed, and has been rolled back due to atomic being set: "
					+ "post-upgrade hooks failed: 1 error occurred:\n* timed out waiting for the condition");

	private FailureSamples() {
	}

	static List<Page> all() {
		return List.of(page("operation-secret-missing", StatusBadge.warning("Rolled back"), secretMissing()),
				page("operation-migration-slow", StatusBadge.warning("Rolled back"), migrationSlow()),
				page("operation-rollback-failed", StatusBadge.danger("Failed"), rollbackFailed()));
	}

	/** One of which no more is known than its words. */
	static FailureView told(Callout cause) {
		return new FailureView(cause, "cancelled", List.of(), List.of(), null, "Release: local/zymtrace/backend\n",
				BUNDLE);
	}

	static FailureView imageNotPulled() {
		return new FailureView(Callout.blocking("An image cannot be pulled",
				"Pod zymtrace-ingest-7d4f9-x2x7k cannot pull the image docker.io/zystem/zymtrace-pub-ingest:does-not-exist (not found).",
				"The registry has no such image: check the tag and the registry's address. Then plan again."),
				"image-cannot-be-pulled",
				List.of(new FailureView.Evidence("Pod zymtrace-ingest-7d4f9-x2x7k",
						"Failed to pull image \"docker.io/zystem/zymtrace-pub-ingest:does-not-exist\": rpc error: code = NotFound desc = failed to pull and unpack image <b>: not found")),
				List.of(new CommandLine("kubectl describe -n zymtrace Pod zymtrace-ingest-7d4f9-x2x7k")),
				new FailureView.Aftermath("Helm reports success, but the services are not as planned",
						"ingest: 0 of 1 ready, and 1 more.", "When the services recover, nothing is left to do."),
				"Release: local/zymtrace/backend (cluster/namespace/name)\nOperation: Chart and image to 26.8.4\n",
				BUNDLE);
	}

	private static FailureView secretMissing() {
		return new FailureView(Callout.warning("A Secret is missing",
				"Pod zymtrace-migrate-x2x7k cannot start: the Secret acme-logins is not there.",
				"Create the Secret acme-logins in namespace zymtrace, or name one that is there in the values. Then plan again."),
				"secret-missing",
				List.of(new FailureView.Evidence("Pod zymtrace-migrate-x2x7k", "secret \"acme-logins\" not found"),
						HELM),
				List.of(new CommandLine("kubectl get secrets -n zymtrace"),
						new CommandLine("kubectl describe -n zymtrace Pod zymtrace-migrate-x2x7k")),
				ROLLED_BACK, "Release: local/zymtrace/backend\n", BUNDLE);
	}

	private static FailureView migrationSlow() {
		return new FailureView(Callout.warning("The migration was still at work when helm's time was up",
				"Helm waited for Job zymtrace-migrate as long as it was told to: 70m. Its pod zymtrace-migrate-x2x7k still ran then.",
				"The Job may go on without helm. Follow its log: wait for its end if it shows progress."),
				"migration-slow",
				List.of(new FailureView.Evidence("The last lines that the Job printed",
						"applying schema changes to postgres\nchange 0042_profile_index: building an index over 1843220117 rows"),
						HELM),
				List.of(new CommandLine("kubectl logs -n zymtrace job/zymtrace-migrate --tail=100")), ROLLED_BACK,
				"Release: local/zymtrace/backend\n", BUNDLE);
	}

	private static FailureView rollbackFailed() {
		return new FailureView(
				Callout.blocking("The upgrade failed, and so did helm's own rollback",
						"The namespace's quota is used up. Then helm could not put back what it had changed.",
						"Mend what both name, then roll back to revision 3. Do not upgrade before."),
				"rollback-failed", List.of(HELM),
				List.of(new CommandLine("kubectl describe quota -n zymtrace"),
						new CommandLine("helm history backend -n zymtrace")),
				LEFT_BEHIND, "Release: local/zymtrace/backend\n", BUNDLE);
	}

	private static Page page(String name, StatusBadge status, FailureView failure) {
		return Page.of(name, "operation",
				Map.of("view", Samples.operation(status, "The operation ended", true, failure, null)));
	}

}
