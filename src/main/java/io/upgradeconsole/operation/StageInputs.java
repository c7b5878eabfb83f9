package io.upgradeconsole.operation;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.UpgradeTimeout;
import org.jspecify.annotations.Nullable;

/**
 * What every stage of a staged upgrade is planned from.
 *
 * @param path B or C
 * @param valuesFileId the values file, or {@code null} to reconstruct one for each stage
 * @param timeout how long helm waits, or {@code null} for what each stage's chart needs
 * @param startedBy for whom stages are planned
 * @param startedRoles the roles they had on the release when they began it
 */
record StageInputs(UpgradePath path, @Nullable UUID valuesFileId, @Nullable String timeout, String startedBy,
		String startedRoles) {

	static StageInputs of(Plan plan, Actor actor) {
		PlanContent content = plan.content();
		return new StageInputs(content.path(), content.asked().valuesFileId(), content.asked().timeout(), actor.name(),
				actor.rolesOn(plan.release()).stream().map(Role::name).sorted().collect(Collectors.joining(",")));
	}

	PlanRequest request(ReleaseRef release, Stage stage) {
		return new PlanRequest(release, this.path, new ChartVersion(stage.chartVersion()),
				(stage.imageTag() != null) ? new ImageTag(stage.imageTag()) : null, this.valuesFileId,
				(this.timeout != null) ? UpgradeTimeout.parse(this.timeout) : null);
	}

	Actor planner() {
		return new Actor(this.startedBy,
				Arrays.stream(this.startedRoles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
				Actor.SignedInBy.EARLIER, null);
	}

}
