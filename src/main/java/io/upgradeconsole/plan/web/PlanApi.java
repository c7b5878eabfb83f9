package io.upgradeconsole.plan.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.FieldChange;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.ImageCheck;
import io.upgradeconsole.plan.ImageCheckService;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanApprovals;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.RollbackRequest;
import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.ClusterMarks;
import io.upgradeconsole.ui.ShellText;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plans over the API.
 */
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {

	private final PlanService plans;

	private final ImageCheckService imageChecks;

	private final PlanApprovals approvals;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	private final Clock clock;

	PlanApi(PlanService plans, ImageCheckService imageChecks, PlanApprovals approvals, ClusterMarks clusters,
			CurrentActor actor, Clock clock) {
		this.plans = plans;
		this.imageChecks = imageChecks;
		this.approvals = approvals;
		this.clusters = clusters;
		this.actor = actor;
		this.clock = clock;
	}

	record PlanInput(@Nullable String cluster, @Nullable String namespace, @Nullable String release,
			@Nullable String kind, @Nullable String path, @Nullable String chartVersion, @Nullable String imageTag,
			@Nullable UUID valuesFileId, @Nullable String timeout, @Nullable Integer revision, @Nullable String route) {

		PlanKind requiredKind() {
			return Arrays.stream(PlanKind.values())
				.filter((each) -> each.name().equals(this.kind))
				.findFirst()
				.orElseThrow(() -> Problem
					.invalid("kind", "plan-kind-unknown", "This kind of plan is not known",
							"The kind must be UPGRADE or ROLLBACK.", "Send \"kind\": \"UPGRADE\" or \"ROLLBACK\".")
					.asException());
		}

		PlanRequest upgrade() {
			return new PlanRequest(target(), path(required("path", this.path)),
					(this.chartVersion != null) ? new ChartVersion(this.chartVersion) : null,
					(this.imageTag != null) ? new ImageTag(this.imageTag) : null, this.valuesFileId, helmTimeout());
		}

		RollbackRequest rollback() {
			return new RollbackRequest(target(), (this.revision != null) ? new Revision(this.revision) : null,
					helmTimeout());
		}

		/** Whether a rollback shall take its second route. */
		boolean byUpgrade() {
			if (this.route != null && !this.route.equals("ROLLBACK") && !this.route.equals("UPGRADE")) {
				throw Problem
					.invalid("route", "route-unknown", "This route is not known",
							"A rollback goes by ROLLBACK, or by UPGRADE.", "Send one of them, or leave it out.")
					.asException();
			}
			return "UPGRADE".equals(this.route);
		}

		private ReleaseRef target() {
			return ReleaseRef.of(required("cluster", this.cluster), required("namespace", this.namespace),
					required("release", this.release));
		}

		private @Nullable UpgradeTimeout helmTimeout() {
			return (this.timeout != null) ? UpgradeTimeout.parse(this.timeout) : null;
		}

		private static UpgradePath path(String name) {
			for (UpgradePath path : UpgradePath.values()) {
				if (path.name().equals(name)) {
					return path;
				}
			}
			throw Problem
				.invalid("path", "path-unknown", "This path is not known",
						"There are IMAGE_ONLY, CHART_ONLY and COMBINED.", "Send one of them.")
				.asException();
		}

		private static String required(String field, @Nullable String value) {
			if (value == null || value.isBlank()) {
				throw Problem
					.invalid(field, "field-missing", "A field is missing", "The field '" + field + "' is missing.",
							"Add it and send the request again.")
					.asException();
			}
			return value;
		}

	}

	record PlanReply(UUID id, String cluster, boolean production, String namespace, String release, String kind,
			@Nullable String path, String digest, int baseRevision, @Nullable Integer revision, Instant createdAt,
			String createdBy, Instant expiresAt, String status, @Nullable String staleReason,
			List<StaleReason> staleReasons, @Nullable UUID replaces, String chartVersion, @Nullable String imageTag,
			@Nullable UUID valuesFileId, String timeout, List<Step> steps, List<Finding> findings,
			List<ChangeReply> changes, @JsonProperty("volatile") List<String> volatilePaths,
			List<PreflightCheck> preflight, String chartDigest, String shell, @Nullable ImageCheckReply imageCheck,
			@Nullable ApprovalState approval) {

		static PlanReply of(Plan plan, boolean production, @Nullable ImageCheck imageCheck,
				@Nullable ApprovalState approval, Instant now) {
			PlanContent content = plan.content();
			return new PlanReply(plan.id(), plan.release().cluster().value(), production,
					plan.release().namespace().value(), plan.release().name().value(), content.kind().name(),
					(content.path() != null) ? content.path().name() : null, plan.digest(),
					plan.baseRevision().number(), backTo(content), plan.createdAt(), plan.createdBy(), plan.expiresAt(),
					plan.status(now).name(), plan.staleReason(), plan.staleReasons(), plan.replaces(),
					content.chartVersion(), content.imageTag(), content.valuesFileId(), content.timeout(),
					content.steps(), ImageCheckService.findings(content, imageCheck),
					content.changes().stream().map(ChangeReply::of).toList(), content.volatilePaths(),
					content.preflight(), content.chartDigest(), ShellText.script(content.commands()),
					(imageCheck != null) ? ImageCheckReply.of(imageCheck, now) : null, approval);
		}

		/** The revision that it leads back to, whichever way. */
		private static @Nullable Integer backTo(PlanContent content) {
			Revision target = (content.kind() == PlanKind.ROLLBACK) ? content.target() : content.backTo();
			return (target != null) ? target.number() : null;
		}

	}

	record ChangeReply(String object, String source, String action, String risk, String summary, String category,
			List<FieldChange> fields, int moreFields) {

		static ChangeReply of(Change change) {
			return new ChangeReply(change.object(), change.source(), change.action().name(), change.risk().name(),
					change.summary(), change.category().name(), change.fields(), change.moreFields());
		}

	}

	@PostMapping
	ResponseEntity<PlanReply> create(@RequestBody PlanInput input) {
		Actor by = this.actor.get();
		Plan plan = switch (input.requiredKind()) {
			case UPGRADE -> this.plans.plan(input.upgrade(), by);
			case ROLLBACK -> input.byUpgrade() ? this.plans.planByUpgrade(input.rollback(), by)
					: this.plans.plan(input.rollback(), by);
		};
		return created(plan);
	}

	/** Plans the same once more; the answer is the new plan. */
	@PostMapping("/{id}/again")
	ResponseEntity<PlanReply> again(@PathVariable UUID id) {
		return created(this.plans.again(id, this.actor.get()));
	}

	private ResponseEntity<PlanReply> created(Plan plan) {
		return ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id()))
			.body(reply(plan, null, this.approvals.of(plan, this.actor.get()), this.clock.instant()));
	}

	@GetMapping
	List<PlanReply> list(@RequestParam(required = false) @Nullable String release,
			@RequestParam(required = false) @Nullable String status) {
		Instant now = this.clock.instant();
		@Nullable PlanStatus wanted = status(status);
		List<Plan> found = this.plans.newest((release != null) ? ReleaseRef.parse(release) : null, this.actor.get())
			.stream()
			.filter((plan) -> wanted == null || plan.status(now) == wanted)
			.toList();
		Map<UUID, ImageCheck> checks = this.imageChecks.newest(found);
		return found.stream().map((plan) -> reply(plan, checks.get(plan.id()), null, now)).toList();
	}

	@GetMapping("/{id}")
	PlanReply one(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		return reply(plan, this.imageChecks.newest(List.of(plan)).get(id), this.approvals.of(plan, this.actor.get()),
				this.clock.instant());
	}

	private PlanReply reply(Plan plan, @Nullable ImageCheck imageCheck, @Nullable ApprovalState approval, Instant now) {
		return PlanReply.of(plan, this.clusters.at(plan.release()).production(), imageCheck, approval, now);
	}

	/** The masked unified diff of what would change, the riskiest objects first. */
	@GetMapping(path = "/{id}/diff", produces = "text/x-diff")
	ResponseEntity<String> diff(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		return ResponseEntity.ok()
			.contentType(DiffView.TEXT)
			.body(this.plans.diff(plan).stream().map(ObjectDiff::unified).collect(Collectors.joining()));
	}

	private static @Nullable PlanStatus status(@Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			return PlanStatus.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.invalid("status", "plan-status-unknown", "This status is not known",
						"There are READY, BLOCKED, STALE, EXPIRED, STARTED, REJECTED and WITHDRAWN.",
						"Ask for one of them.")
				.asException(ex);
		}
	}

}
