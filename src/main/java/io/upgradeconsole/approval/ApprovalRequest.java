package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What of a plan decides on the approvals that it takes.
 *
 * @param severity of the worst of its own findings, or {@code null} where it has none;
 * what a later check of its images finds does not change what it takes
 * @param requestedBy who asked for it
 * @param title what it does, in a few words
 */
record ApprovalRequest(@Id UUID planId, String releaseRef, ChangeWay way, Finding.@Nullable Severity severity,
		String requestedBy, Instant requestedAt, String title, @Version @Nullable Integer version) {

	static ApprovalRequest of(Plan plan) {
		PlanContent content = plan.content();
		return new ApprovalRequest(plan.id(), plan.release().toString(), ChangeWay.of(content),
				content.findings().stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(null),
				plan.createdBy(), plan.createdAt(), content.title(), null);
	}

	ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

}
