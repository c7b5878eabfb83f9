package io.upgradeconsole.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/**
 * The images that plans render.
 */
@Component
class StoredImages {

	private final JdbcAggregateTemplate template;

	StoredImages(JdbcAggregateTemplate template) {
		this.template = template;
	}

	/** Keeps them; part of the caller's transaction. */
	void store(UUID planId, List<PlannedImage> images) {
		this.template.insert(PlannedImages.of(planId, images));
	}

	/** Those of a plan, if it was made since they are kept. */
	Optional<List<PlannedImage>> of(Plan plan) {
		return Optional.ofNullable(this.template.findById(plan.id(), PlannedImages.class)).map(PlannedImages::images);
	}

}
