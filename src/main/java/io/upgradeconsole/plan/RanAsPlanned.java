package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.upgradeconsole.cluster.RecordSecrets;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds what helm recorded against the plan that was approved: the record's objects lead
 * to the plan's digest, or helm rendered something else when it ran.
 */
@Component
public class RanAsPlanned {

	private final ReleaseRecords records;

	RanAsPlanned(ReleaseRecords records) {
		this.records = records;
	}

	/**
	 * How the record differs from the plan, object by object; volatile fields are left
	 * out.
	 * @return none where exactly what was approved was recorded
	 */
	public List<String> differences(Plan plan, ReleaseRecord record) {
		PlanContent content = plan.content();
		RenderedObjects recorded = new RenderedObjects(record.objects());
		VolatileFields volatileFields = new VolatileFields(content.volatilePaths());
		if (isSame(plan, content, recorded, volatileFields)) {
			return List.of();
		}
		Map<String, String> found = recorded.maskedDigests(volatileFields, Masker.of(secrets(plan, record)));
		TreeSet<String> keys = new TreeSet<>(found.keySet());
		keys.addAll(content.objectDigests().keySet());
		List<String> differences = keys.stream()
			.filter((key) -> !Objects.equals(found.get(key), content.objectDigests().get(key)))
			.map((key) -> PlanDifference.words(key) + difference(found.get(key), content.objectDigests().get(key)))
			.toList();
		return differences.isEmpty() ? List.of("A secret value is recorded otherwise than it was planned")
				: differences;
	}

	private static boolean isSame(Plan plan, PlanContent content, RenderedObjects recorded,
			VolatileFields volatileFields) {
		PlanContent.RollbackTo rollback = content.rollback();
		return (rollback != null) ? rollback.recordDigest().equals(recorded.digest())
				: PlanDigest
					.of(plan.release(), plan.baseRevision(), content.steps(), content.valuesDigest(), recorded,
							volatileFields)
					.equals(plan.digest());
	}

	private static String difference(@Nullable String recorded, @Nullable String planned) {
		if (recorded == null) {
			return " was planned and is not recorded";
		}
		return (planned == null) ? " is recorded and was not planned" : " is recorded otherwise than it was planned";
	}

	/** Those of both sides, as they were known when it was planned. */
	private Secrets secrets(Plan plan, ReleaseRecord record) {
		Secrets secrets = RecordSecrets.of(plan.release(), record);
		try {
			return secrets
				.plus(RecordSecrets.of(plan.release(), this.records.read(plan.release(), plan.baseRevision())));
		}
		catch (ProblemException ex) {
			// helm keeps it no more: a few more objects may be named than differ
			return secrets;
		}
	}

}
