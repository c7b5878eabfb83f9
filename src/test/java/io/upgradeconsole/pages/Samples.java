package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.upgradeconsole.access.IdentityProviders;
import io.upgradeconsole.access.web.Wait;
import io.upgradeconsole.operation.web.CancelView;
import io.upgradeconsole.operation.web.FailureView;
import io.upgradeconsole.operation.web.OperationView;
import io.upgradeconsole.operation.web.StagedUpgradeView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.plan.web.ApprovalView;
import io.upgradeconsole.plan.web.ComparisonView;
import io.upgradeconsole.plan.web.ChangeGroup;
import io.upgradeconsole.plan.web.DiffView;
import io.upgradeconsole.plan.web.ImageCheckView;
import io.upgradeconsole.plan.web.PlanView;
import io.upgradeconsole.plan.web.UpgradeFormView;
import io.upgradeconsole.overview.web.HealthView;
import io.upgradeconsole.overview.web.HistoryPicture;
import io.upgradeconsole.overview.web.ReleaseView;
import io.upgradeconsole.overview.web.ReleasesView;
import io.upgradeconsole.overview.web.RunningOperation;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.DiffLines;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.KeyGroup;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * Every page in every state, with names as long as Kubernetes allows.
 */
final class Samples {

	static final ReleaseRef BACKEND = ReleaseRef.of("local", "zymtrace", "backend");

	static final ReleaseRef LONG = ReleaseRef.of("production-europe-west-1-observability-a",
			"observability-profiling-production-europe-west-1-tenant-a-00001",
			"zymtrace-backend-production-europe-west-1-tenant-a-01");

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final Moment MORNING = Moment.of(Instant.parse("2026-11-22T08:41:07Z"));

	private static final String DIGEST = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private static final List<String> SERVICES = List.of("gateway", "identity", "ingest", "symdb", "ui", "web");

	private static final CommandLine REPO_UPDATE = CommandLine.of(List.of("helm", "repo", "update", "zymtrace"));

	private static final CommandLine UPGRADE = CommandLine
		.of(List.of("helm", "upgrade", "--install", "backend", "zymtrace/backend", "--namespace", "zymtrace",
				"--version", "26.8.4", "-f", "values.yaml", "--reset-then-reuse-values", "--set",
				"services.common.imageTag=26.8.4", "--atomic", "--debug", "--timeout", "70m"));

	private static final ProblemView NOT_PUBLISHED = new ProblemView("version-not-published",
			"This version is not published", "The chart repository lists no backend 99.9.9.",
			"Choose a listed version. If it was published just now, make the plan again: the repository is read afresh.");

	private static final Notice STAGE = new Notice("Stage 1 of 2", "Stage 2 of 2 waits to be confirmed.", "/staged/s-1",
			"See all stages");

	private Samples() {
	}

	static List<Page> all() {
		List<Page> pages = new ArrayList<>();
		pages.addAll(signIn());
		pages.addAll(releases());
		pages.addAll(PreflightSamples.all());
		pages.addAll(KeepSamples.all());
		pages.addAll(RollbackSamples.all());
		pages.addAll(VerificationSamples.all());
		pages.addAll(upgrades());
		pages.addAll(plans());
		pages.addAll(ApprovalSamples.inbox());
		pages.addAll(imageChecks());
		pages.addAll(diffs());
		pages.addAll(operations());
		pages.addAll(LogSamples.pages(BACKEND));
		pages.addAll(LiveSamples.all());
		pages.addAll(PendingSamples.all());
		pages.addAll(CancelSamples.all());
		pages.addAll(FailureSamples.all());
		pages.addAll(AuditSamples.all());
		pages.addAll(EvidenceSamples.all());
		pages.addAll(AccountSamples.all());
		pages.addAll(SettingsSamples.all());
		pages.addAll(DesignSamples.all());
		pages.addAll(stagedUpgrades());
		pages.addAll(ProblemSamples.all());
		return pages;
	}

	private static List<Page> signIn() {
		return List.of(Page.of("sign-in", "sign-in", Map.of("password", true)),
				Page.of("sign-in-failed", "sign-in", Map.of("error", true, "password", true)),
				Page.of("sign-in-signed-out", "sign-in", Map.of("signedOut", true, "password", true)),
				Page.of("sign-in-expired", "sign-in", Map.of("expired", true, "password", true)),
				Page.of("sign-in-wait", "sign-in", Map.of("wait", Wait.of(8), "password", true)),
				Page.of("sign-in-signed-out-everywhere", "sign-in", Map.of("everywhere", true, "password", true)),
				Page.of("sign-in-organisation", "sign-in", Map.of("password", true, "providers",
						List.of(new IdentityProviders.Provider("acme", "Acme")), "refused",
						Callout.blocking("You have no role here",
								"Your organisation’s sign-in knows you, but none of your groups has a role in this console.",
								"Ask whoever runs this console to give your group a role."))));
	}

	private static List<Page> releases() {
		StatusBadge deployed = StatusBadge.success("Deployed");
		RunningOperation running = new RunningOperation("op-1", StatusBadge.running("Run helm"), "operator", NOON);
		ReleasesView.Row atWork = new ReleasesView.Row(BACKEND,
				health(running.status(), "watch the operation", "3 of 6 services ready"), "26.5.0", "26.5.0", "26.8.4",
				List.of("26.5.0"), 3, NOON);
		ReleasesView.Row mixed = new ReleasesView.Row(ReleaseRef.of("local", "profiling", "backend-mixed"),
				health(StatusBadge.success("Healthy"), "verified good", "all 6 services ready"), "26.8.4", "26.8.4",
				null, List.of("26.8.4", "26.8.3", "26.5.1"), 12, MORNING);
		ReleasesView.Row stuck = new ReleasesView.Row(LONG,
				health(StatusBadge.warning("Pending upgrade"), "find the way out", "6 of 6 services ready"), "25.12.7",
				"25.12.6", "26.8.4", List.of("25.12.6"), 128, MORNING);
		ReleasesView.Row degraded = new ReleasesView.Row(ReleaseRef.of("local", "staging", "backend"),
				health(StatusBadge.warning("Degraded"), "verification failed", "4 of 6 services ready"), "26.8.4",
				"26.8.4", null, List.of("26.8.4"), 9, MORNING);
		ProblemView down = new ProblemView("cluster-unreachable", "Cluster “staging” does not answer",
				"No connection to https://10.1.2.3:6443 within 10 seconds. Its releases are missing below.",
				"Check that the console can reach that address, then reload.");
		ReleaseView release = release(BACKEND, deployed, null,
				List.of(Callout.warning("Databases live inside this release",
						"ClickHouse and Postgres run with mode create: a backup before an upgrade is up to you.",
						"Take one if you have none from today.")));
		ReleaseView pending = release(LONG, StatusBadge.warning("Stuck in pending-upgrade"), running,
				List.of(Callout.blocking("This release is stuck", "A helm process was killed during revision 4.",
						"Roll back to revision 3 first.")));
		return List.of(
				page("releases", "releases",
						new ReleasesView(List.of(stuck, degraded, atWork, mixed), List.of(down), null)),
				page("releases-many", "releases",
						new ReleasesView(List.of(atWork, mixed), List.of(),
								new ReleasesView.Search("", 2, "51 to 100 of 500 releases", 1, 3))),
				page("releases-unmatched", "releases",
						new ReleasesView(List.of(), List.of(),
								new ReleasesView.Search("acme", 1, "0 that match, of 500 releases", null, null))),
				page("releases-empty", "releases", new ReleasesView(List.of(), List.of(), null)),
				page("release", "release", release), page("release-held", "release", pending));
	}

	private static final ReleaseView.Made BY_CONSOLE = new ReleaseView.Made("by operator", "/plans/p-1/operation",
			false);

	private static final List<ReleaseView.HistoryEntry> HISTORY = List.of(
			new ReleaseView.HistoryEntry(3, StatusBadge.success("Deployed"), "26.5.0", "26.5.0", NOON,
					"Upgrade complete", VerificationSamples.mark(), BY_CONSOLE, false),
			new ReleaseView.HistoryEntry(2, StatusBadge.danger("Failed"), "26.5.0", "26.5.0", MORNING,
					"Upgrade \"backend\" failed: post-upgrade hooks failed: 1 error occurred: * job zymtrace-migrate failed: BackoffLimitExceeded",
					null, new ReleaseView.Made("past this console", null, true), true),
			new ReleaseView.HistoryEntry(1, StatusBadge.neutral("Superseded"), "26.4.2", "26.4.2", MORNING,
					"Install complete", VerificationSamples.mark(),
					new ReleaseView.Made("before this console saw it", null, false), true));

	private static HistoryPicture picture(List<ReleaseView.HistoryEntry> newestFirst) {
		List<HistoryPicture.Point> points = new ArrayList<>();
		for (int i = newestFirst.size() - 1; i >= 0; i--) {
			ReleaseView.HistoryEntry entry = newestFirst.get(i);
			points.add(new HistoryPicture.Point(entry.revision(),
					(int) ((points.size() + 0.5) * 100 / newestFirst.size()) + "%", entry.status().tone(),
					entry.made().past(), entry.verified() != null, entry.chartVersion(),
					"revision " + entry.revision()));
		}
		return new HistoryPicture("The last 3 revisions, oldest first", points);
	}

	private static HealthView health(StatusBadge badge, String linked, String plain) {
		return new HealthView(badge,
				List.of(new HealthView.Note(linked, "/operations/op-1"), new HealthView.Note(plain, null)));
	}

	private static ReleaseView release(ReleaseRef ref, StatusBadge status, RunningOperation operation,
			List<Callout> callouts) {
		List<ReleaseView.Service> services = new ArrayList<>(SERVICES.stream()
			.map((name) -> new ReleaseView.Service(name, "zymtrace-" + name, "docker.io/zystem/zymtrace-pub-" + name,
					"26.5.0", false, "1 of 1", StatusBadge.success("Running")))
			.toList());
		services.set(2,
				new ReleaseView.Service("ingest", "zymtrace-ingest",
						"registry.europe-west-1.example.com/mirror/zystem/zymtrace-pub-ingest",
						"26.5.1-hotfix.20261122", true, "0 of 2", StatusBadge.danger("Image cannot be pulled")));
		return new ReleaseView(ref, status, "deployed", 3, "26.5.0", "26.5.0", "26.8.4", NOON,
				List.of(Fact.of("Name prefix", "zymtrace"),
						new Fact("Image tag in values", "not set", "images follow the chart’s app version")),
				callouts, services,
				List.of(new ReleaseView.Database("ClickHouse", "create", "runs inside the release"),
						new ReleaseView.Database("Postgres", "aws_aurora", "runs outside; migrations still change it"),
						new ReleaseView.Database("Storage", "use_existing", "runs outside")),
				HISTORY, picture(HISTORY), operation, (operation != null) ? STAGE : null, true, operation == null,
				(operation != null) ? VerificationSamples.never() : VerificationSamples.verified());
	}

	private static List<Page> upgrades() {
		UpgradeFormView.Deployed deployed = new UpgradeFormView.Deployed(3, "26.5.0", "26.5.0", "26.5.0");
		UpgradeFormView.Options options = new UpgradeFormView.Options(
				List.of(new UpgradeFormView.Chart("26.8.4", "26.8.4", "newest"),
						new UpgradeFormView.Chart("26.5.0", "26.5.0",
								"deployed now"),
						new UpgradeFormView.Chart("25.12.7", "25.12.6", null)),
				List.of("26.8.4", "26.8.3", "26.5.1"),
				List.of(new UpgradeFormView.StoredFile("f-1", "values.yaml", "9f86d081884c", "uploaded", MORNING,
						"operator")),
				"values.yaml, version 4, says what revision 3 is deployed with.", "70m",
				"The database migration may take 60 minutes, and helm must not give up before it.");
		UpgradeFormView.Options none = new UpgradeFormView.Options(List.of(), List.of(), List.of(), null, "70m",
				"The database migration may take 60 minutes.");
		return List.of(
				page("upgrade", "upgrade",
						new UpgradeFormView("d-1", BACKEND, deployed,
								typed("COMBINED", "26.8.4", "26.8.4", "RECONSTRUCTED", "", ""), Map.of(), options, null,
								List.of())),
				page("upgrade-image", "upgrade", new UpgradeFormView("d-1", BACKEND, deployed,
						typed("IMAGE_ONLY", "", "", "RECONSTRUCTED", "", ""), Map.of(), options, null, List.of())),
				page("upgrade-errors", "upgrade",
						new UpgradeFormView("d-1", LONG, deployed,
								typed("COMBINED", "99.9.9", "not a tag!", "UPLOAD", "", "soon"),
								Map.of("chartVersion", NOT_PUBLISHED, "imageTag",
										new ProblemView("image-tag-invalid", "This image tag cannot be used",
												"'not a tag!': An image tag holds letters, digits, '_', '.' and '-'.",
												"Enter the tag only, such as 26.5.1."),
										"file",
										new ProblemView("values-file-not-yaml", "This file is not YAML",
												"Line 7, column 3: found a tab where an indent was expected.",
												"Mend that line, then choose the file again."),
										"timeout",
										new ProblemView("timeout-invalid", "This is not a length of time",
												"'soon' has no unit.", "Write it such as 45m or 1h30m.")),
								options, null, List.of())),
				page("upgrade-pasted", "upgrade",
						new UpgradeFormView("d-1", BACKEND, deployed,
								new UpgradeFormView.Typed("COMBINED", "26.8.4", "26.8.4", "PASTE", "", "",
										"\na: </textarea>\n", "../mine.yaml"),
								Map.of("pasted",
										new ProblemView("values-file-not-yaml", "This file is not valid YAML",
												"YAML reports: a fault (line 2, column 4).", "Correct it there."),
										"pastedName",
										new ProblemView("values-file-name-invalid", "This file name cannot be used",
												"The name is not a plain file name.", "Use letters.")),
								options, null, List.of())),
				page("upgrade-compared", "upgrade",
						new UpgradeFormView("d-1", BACKEND, deployed,
								typed("COMBINED", "26.8.4", "26.8.4", "STORED", "f-1", ""), Map.of(), options,
								comparison(), List.of())),
				page("upgrade-no-repository", "upgrade", new UpgradeFormView("d-1", BACKEND, deployed,
						typed("CHART_ONLY", "26.8.4", "", "STORED", "", "70m"),
						Map.of("",
								new ProblemView("repository-unreachable", "The chart repository does not answer",
										"https://helm.zystem.io did not answer within 10 seconds.",
										"Check that the console can reach it, then try again.")),
						none, null, List.of())));
	}

	private static UpgradeFormView.Typed typed(String path, String chartVersion, String imageTag, String valuesSource,
			String valuesFileId, String timeout) {
		return new UpgradeFormView.Typed(path, chartVersion, imageTag, valuesSource, valuesFileId, timeout, "",
				"zymtrace-custom-values.yaml");
	}

	private static ComparisonView comparison() {
		List<KeyGroup.Row> kept = IntStream.rangeClosed(1, 500)
			.mapToObj((number) -> new KeyGroup.Row(
					"services.ingest.podAnnotations.\"example.com/a-rather-long-annotation-of-number-" + number + "\"",
					"value-" + number, null, null))
			.toList();
		KeyGroup.Row changed = new KeyGroup.Row("services.web.replicas", "1", "2", null);
		KeyGroup.Row secret = new KeyGroup.Row("postgres.create.password", null, null, "another secret, not shown");
		return new ComparisonView("f-1", "values.yaml", "uploaded", MORNING, "operator",
				"The user’s values only, not for archive.", "Compared with the values of revision 3:",
				List.of(new KeyGroup("500 keys are in force now and not in your file; they stay",
						"Leaving a key out changes nothing.", "warning", kept.subList(0, 12), kept.subList(12, 500),
						"services:\n  ingest: null\n"),
						new KeyGroup("2 keys change", "Your file sets another value.", "neutral",
								List.of(changed, secret), List.of(), "")),
				true,
				List.of(Callout.warning("Migrations are skipped", "global.skipDBMigrations", "Set it to false.")));
	}

	private static List<Page> imageChecks() {
		PlanView running = ready(ImageCheckSamples.running(NOON));
		PlanView ended = ready(ImageCheckSamples.ended(NOON));
		return List.of(page("plan-images-refused", "plan", ready(ImageCheckSamples.refused())),
				page("plan-images-running", "plan", running), page("plan-images-ended", "plan", ended),
				page("image-check-running", "image-check :: progress", running),
				page("image-check-ended", "image-check :: progress", ended));
	}

	private static PlanView ready(ImageCheckView imageCheck) {
		return plan(BACKEND, PlanView.State.READY, true, Confirmation.blank(), imageCheck);
	}

	private static List<Page> plans() {
		List<Page> pages = planStates();
		PlanView usual = plan(BACKEND, PlanView.State.READY, true, Confirmation.blank());
		for (Map.Entry<String, ApprovalView> each : Map
			.of("to-approve", ApprovalSamples.toApprove(), "requester", ApprovalSamples.asRequester(), "frozen",
					ApprovalSamples.frozen(), "approved", ApprovalSamples.approved())
			.entrySet()) {
			pages.add(page("plan-" + each.getKey(), "plan", with(usual, PlanContextSamples.approval(each.getValue()))));
		}
		for (PlanView.State state : List.of(PlanView.State.REJECTED, PlanView.State.WITHDRAWN)) {
			pages.add(page("plan-" + state.name().toLowerCase(), "plan",
					with(plan(BACKEND, state, true, Confirmation.blank()),
							PlanContextSamples.approval(ApprovalSamples.ended(state == PlanView.State.REJECTED)))));
		}
		pages.add(page("plan-stage", "plan", with(usual, PlanContextSamples.stage(STAGE))));
		pages.add(page("plan-moved", "plan", with(usual, PlanContextSamples.moved())));
		pages.add(page("plan-elsewhere", "plan", with(usual, PlanContextSamples.elsewhere())));
		pages.add(page("plan-replacing", "plan", with(usual, PlanContextSamples.replacing(false))));
		pages.add(page("plan-replacing-same", "plan", with(usual, PlanContextSamples.replacing(true))));
		pages.add(page("plan-not-rendered", "plan", with(
				plan(BACKEND, PlanView.State.BLOCKED, true, Confirmation.blank()), PlanContextSamples.notRendered())));
		return pages;
	}

	private static PlanView with(PlanView plan, PlanView.Context context) {
		return new PlanView(plan.id(), plan.release(), plan.state(), plan.status(), plan.title(), plan.summary(),
				plan.digest(), plan.baseRevision(), plan.createdAt(), plan.createdBy(), plan.expiresAt(), plan.drift(),
				plan.steps(), plan.resolved(), plan.values(), plan.findings(),
				context.rendered() ? plan.images() : List.of(), context.rendered() ? plan.changes() : List.of(),
				plan.volatileFields(), plan.imageCheck(), context, context.approval().mayStart(), plan.confirmation());
	}

	private static List<Page> planStates() {
		return Stream.of(PlanView.State.values())
			.filter((state) -> state != PlanView.State.REJECTED && state != PlanView.State.WITHDRAWN)
			.map((state) -> page("plan-" + state.name().toLowerCase(), "plan",
					plan(BACKEND, state, true,
							(state == PlanView.State.READY) ? new Confirmation("backnd", "OPS-1234",
									new ProblemView("confirmation-differs", "This is not the release’s name",
											"'backnd' was typed.", "Type backend."))
									: Confirmation.blank())))
			.collect(() -> new ArrayList<>(List
				.of(page("plan-reader", "plan", plan(LONG, PlanView.State.READY, false, Confirmation.blank())))),
					List::add, List::addAll);
	}

	private static PlanView plan(ReleaseRef ref, PlanView.State state, boolean mayStart, Confirmation confirmation) {
		return plan(ref, state, mayStart, confirmation,
				mayStart ? ImageCheckSamples.offered() : ImageCheckSamples.nothing());
	}

	private static PlanView plan(ReleaseRef ref, PlanView.State state, boolean mayStart, Confirmation confirmation,
			ImageCheckView imageCheck) {
		StatusBadge status = switch (state) {
			case READY -> StatusBadge.info("Ready to confirm");
			case STALE -> StatusBadge.warning("Out of date");
			case EXPIRED -> StatusBadge.warning("Expired");
			case BLOCKED -> StatusBadge.danger("Blocked");
			case STARTED -> StatusBadge.success("Started");
			case REJECTED -> StatusBadge.danger("Rejected");
			case WITHDRAWN -> StatusBadge.neutral("Withdrawn");
		};
		List<PlanView.Finding> findings = new ArrayList<>();
		if (state == PlanView.State.BLOCKED) {
			findings.add(new PlanView.Finding("BLOCKING", "release-pending", "The release is stuck in pending-upgrade",
					"Helm refuses an upgrade while revision 4 is pending.", "Roll back to revision 3 first:",
					new CommandLine("helm rollback backend 3 -n zymtrace --wait --timeout 15m0s")));
		}
		findings.add(new PlanView.Finding("WARNING", "databases-inside",
				"Databases run inside this release and there may be no backup",
				"ClickHouse and Postgres have mode create; the migration changes them for good.",
				"Take a backup first if you have none.", new CommandLine("kubectl get pvc -n zymtrace")));
		findings.add(new PlanView.Finding("WARNING", "major-jump", "This jumps over a major version",
				"From 24.11.2 to 26.8.4: the migrate Job may not handle the distance. Released in between: 25.12.7.",
				"Upgrade in stages, to 25.12.7 and then to 26.8.4: each stage is planned when the one before is verified, and confirmed on its own."));
		findings.add(new PlanView.Finding("INFO", "services-restart", "All six services restart",
				"The chart makes helm delete and create every service Deployment, image changed or not. Expect a short gap.",
				null));
		List<PlanView.Image> images = new ArrayList<>(
				SERVICES.stream().map((service) -> new PlanView.Image(service, "26.5.0", "26.8.4")).toList());
		images.set(1, new PlanView.Image("identity", "26.8.4", "26.8.4"));
		images.add(new PlanView.Image("scheduler", null, "26.8.4"));
		return new PlanView("p-1", ref, state, status, "Chart and image",
				"Moves the chart from 26.5.0 to 26.8.4 and all images to 26.8.4.", DIGEST, 3, NOON, "operator", NOON,
				List.of("Revision 4 is deployed; the plan was made for revision 3."),
				List.of(new PlanView.Step("Refresh the chart repository",
						"So that helm knows the version, in the same run.", REPO_UPDATE, List.of()),
						new PlanView.Step("Check that nothing has changed",
								"The chart is rendered again; if anything differs from this plan, it stops here.", null,
								List.of()),
						new PlanView.Step("Upgrade", "Rolls back by itself if helm sees it fail.", UPGRADE,
								List.of(Fact.of("--atomic", "If helm fails, it rolls back by itself."))),
						new PlanView.Step("Verify in the cluster",
								"Waits until every service is ready on its tag. Helm’s exit code alone does not say that.",
								null, List.of())),
				List.of(new Fact("Chart version", "26.8.4", "from 26.5.0"),
						new Fact("Image tag", "26.8.4", "set for all services"),
						new Fact("Values file", "values.yaml", "read back from revision 3, sha256 9f86d081884c"),
						new Fact("Time limit", "70m", "migration’s own limit plus a margin")),
				"global:\n  licenseKey: '[masked]'\n  namePrefix: zymtrace\n", findings, images, changes(),
				List.of("Deployment/zymtrace-cloudsql spec.template.metadata.annotations.rollme"), imageCheck,
				PlanContextSamples.usual(mayStart), mayStart, confirmation);
	}

	private static List<Page> diffs() {
		DiffLines lines = new DiffLines("Deployment zymtrace-web",
				List.of(new DiffLines.Line("place", "@@ -1,3 +1,3 @@", false),
						new DiffLines.Line("same", "  metadata:", false),
						new DiffLines.Line("removed", "    image: <script>old</script>", false),
						new DiffLines.Line("added", "    image: new", true)),
				true);
		DiffView.ObjectView shown = new DiffView.ObjectView(0, "Deployment zymtrace-web", "hook",
				StatusBadge.warning("Re-created"), true, "4 lines", lines);
		DiffView.ObjectView large = new DiffView.ObjectView(1, "ConfigMap zymtrace-large", "manifest",
				StatusBadge.neutral("Changed"), false, "100,000 lines", null);
		return List.of(
				page("diff", "diff",
						new DiffView("p-1", BACKEND,
								List.of(new DiffView.Group("Deleted and re-created", List.of(shown)),
										new DiffView.Group("Configuration", List.of(large))))),
				page("diff-empty", "diff", new DiffView("p-1", BACKEND, List.of())),
				Page.of("diff-lines", "diff :: lines", Map.of("diff", lines)));
	}

	private static List<ChangeGroup> changes() {
		return List.of(new ChangeGroup("Removed", "Objects that the new chart no longer has.", 1, true,
				List.of(new ChangeGroup.Item("Service zymtrace-ui-nodeport", "manifest", StatusBadge.danger("Removed"),
						"Helm deletes it: whoever comes in by it no longer gets in.", List.of(), 0)),
				0),
				new ChangeGroup("Deleted and re-created", "Helm deletes each of them and creates it again.", 1, true,
						List.of(new ChangeGroup.Item("Deployment zymtrace-ingest", "hook",
								StatusBadge.warning("Re-created"),
								"It is deleted and re-created, and is away for about 20 s, as at its last start.",
								List.of(new ChangeGroup.Field(
										"spec.template.spec.containers[ingest].resources.limits.memory", "2Gi", "4Gi"),
										new ChangeGroup.Field(
												"spec.template.spec.containers[ingest].env[ANNOUNCED_VERSION_OF_THE_RELEASE].value",
												null, "26.8.4"),
										new ChangeGroup.Field("metadata.annotations[\"prometheus.io/scrape\"]", "true",
												null)),
								3)),
						0),
				new ChangeGroup("New", "Objects that the deployed chart does not have.", 60, false,
						List.of(new ChangeGroup.Item("Deployment zymtrace-scheduler", "manifest",
								StatusBadge.neutral("New"), "It is new.", List.of(), 0)),
						59));
	}

	private static List<Page> operations() {
		OperationView.Verdict good = new OperationView.Verdict(
				Callout.success("The upgrade worked", "All six services are ready on 26.8.4.", null),
				List.of(new OperationView.Check("Revision went up", StatusBadge.success("Passed"),
						List.of("3 → 4, deployed")),
						new OperationView.Check("Every service is ready on its tag", StatusBadge.success("Passed"),
								List.of("gateway, identity, ingest, symdb, ui, web: 1 of 1 ready on 26.8.4"))));
		OperationView.Verdict bad = new OperationView.Verdict(
				Callout.blocking("The upgrade did not work", "Helm said success, but two services are not ready.",
						null),
				List.of(new OperationView.Check("Revision went up", StatusBadge.success("Passed"),
						List.of("3 → 4, deployed")),
						new OperationView.Check("Every service is ready on its tag", StatusBadge.danger("Failed"), List
							.of("ingest: ImagePullBackOff, docker.io/zystem/zymtrace-pub-ingest:does-not-exist: not found",
									"web: ImagePullBackOff, docker.io/zystem/zymtrace-pub-web:does-not-exist: not found"))));
		OperationView running = operation(StatusBadge.running("Running"), "Helm is running", false, null, null);
		return List.of(page("operation-queued", "operation",
				new OperationView("op-1", BACKEND, "Chart and image to 26.8.4", StatusBadge.neutral("Queued"),
						"Waiting to start", false, "operator", null, null, null, "p-1", DIGEST, null, null, false,
						LogSamples.empty(), null, null, CancelView.none(), null, false, OperationView.Aftermath.NONE)),
				Page.of("operation-running", "operation", Map.of("view", running, "live", LiveSamples.running(null))),
				page("operation-succeeded", "operation",
						operation(StatusBadge.success("Succeeded"), "The upgrade worked", true, null, good)),
				page("operation-failed", "operation",
						operation(StatusBadge.danger("Failed"), "The upgrade failed", true,
								FailureSamples.imageNotPulled(), bad)),
				page("operation-summary", "operation :: moving", running));
	}

	static OperationView operation(StatusBadge status, String announcement, boolean ended, FailureView failure,
			OperationView.Verdict verdict) {
		return new OperationView("op-1", BACKEND, "Chart and image to 26.8.4", status, announcement, ended, "operator",
				"OPS-1234: the fix for the slow flame graphs", NOON, ended ? "1 min 48 s" : null, "p-1", DIGEST,
				failure, verdict, failure != null, LogSamples.log(ended), STAGE,
				(failure == null && ended) ? KeepSamples.KEPT : null, CancelView.none(), null, false,
				OperationView.Aftermath.NONE);
	}

	private static List<Page> stagedUpgrades() {
		StagedUpgradeView.Stage done = new StagedUpgradeView.Stage(1, "Chart 25.12.7, images 25.12.6",
				StatusBadge.success("Done"), false, null, "2 min 8 s", "operator", "p-1", "op-1");
		StagedUpgradeView.Stage waiting = new StagedUpgradeView.Stage(2, "Chart 26.8.4, images 26.8.4-hotfix.20261122",
				StatusBadge.info("To be confirmed"), true, null, null, null, "p-2", null);
		StagedUpgradeView.Stage failed = new StagedUpgradeView.Stage(1, "Chart 25.12.7, images 25.12.6",
				StatusBadge.danger("Failed"), false, null, "41 s",
				"a.very.long.user.name@subsidiary.example.com, operator", "p-1", "op-1");
		StagedUpgradeView.Stage notRun = new StagedUpgradeView.Stage(2, "Chart 26.8.4", StatusBadge.neutral("Not run"),
				false, null, null, null, null, null);
		StagedUpgradeView.Stage running = new StagedUpgradeView.Stage(1, "Chart 25.12.7, images 25.12.6",
				StatusBadge.running("Running"), true, NOON, null, "operator", "p-1", "op-1");
		StagedUpgradeView.Stage pending = new StagedUpgradeView.Stage(2, "Chart 26.8.4", StatusBadge.neutral("Waiting"),
				false, null, null, null, null, null);
		StatusBadge underWay = StatusBadge.running("Under way");
		StagedUpgradeView awaiting = staged(BACKEND, underWay, null,
				Callout.info("Stage 2 of 2 waits to be confirmed.",
						"Nothing runs until somebody has read this stage’s plan and confirmed it.", null),
				new StagedUpgradeView.Next("/plans/p-2", "Read and confirm its plan"), List.of(done, waiting));
		return List.of(page("staged-awaiting", "staged", awaiting),
				page("staged-running", "staged", staged(BACKEND, underWay, null,
						Callout.info("Stage 1 of 2 is running.",
								"When the cluster shows that it worked, the next stage is planned by itself.", null),
						new StagedUpgradeView.Next("/plans/p-1/operation", "Watch it"), List.of(running, pending))),
				page("staged-stale", "staged", staged(BACKEND, underWay, null,
						Callout.warning("The current stage’s plan no longer holds",
								"It has expired, or what it was made from has changed. Nothing of it has run.",
								"Have it planned again, then read and confirm the new plan."),
						new StagedUpgradeView.Next("/plans/p-2", "See what has changed"), List.of(done, waiting))),
				page("staged-stopped", "staged", staged(LONG, StatusBadge.danger("Stopped"), "3 min", Callout.blocking(
						"Stage 1 did not succeed",
						"Helm reports success, but an image cannot be pulled. zymtrace-web cannot pull registry.example/web:25.12.6.",
						"Check the tag and the registry."), null, List.of(failed, notRun))));
	}

	private static StagedUpgradeView staged(ReleaseRef ref, StatusBadge status, String duration, Callout now,
			StagedUpgradeView.Next next, List<StagedUpgradeView.Stage> stages) {
		return new StagedUpgradeView("s-1", ref, "From 24.11.2 to 26.8.4 in 2 stages", status, "operator", MORNING,
				duration, now, next, stages, duration == null);
	}

	private static Page page(String name, String view, Object model) {
		return Page.of(name, view, Map.of("view", model));
	}

}
