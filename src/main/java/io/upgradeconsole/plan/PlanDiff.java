package io.upgradeconsole.plan;

import java.util.List;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;

/**
 * A plan's diff, masked. It may be long, so it is kept apart from the plan.
 *
 * @param planId the plan
 * @param content the objects' diffs, as JSON
 */
record PlanDiff(@Id UUID planId, String content) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static PlanDiff of(UUID planId, List<ObjectDiff> objects) {
		return new PlanDiff(planId, JSON.writeValueAsString(objects));
	}

	List<ObjectDiff> objects() {
		return JSON.readValue(this.content, new TypeReference<List<ObjectDiff>>() {
		});
	}

}
