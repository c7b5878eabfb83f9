package io.upgradeconsole.operation;

import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.cluster.Trouble.Kind;
import io.upgradeconsole.cluster.Troubles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SightingsTests {

	private static final Trouble PULL = new Trouble(Kind.IMAGE_NOT_PULLED, "Pod/a-1", "a:9", "not found");

	private static final Trouble FAILED = new Trouble(Kind.JOB_FAILED, "Job/a", "", "");

	private final Sightings sightings = new Sightings();

	@Test
	void whatIsGoneIsRememberedAsItWas() {
		this.sightings.add(new Troubles.Look(Set.of("Pod/a-1", "Job/a"), List.of(PULL)));
		this.sightings.add(new Troubles.Look(Set.of("Job/a"), List.of(FAILED)));
		assertThat(this.sightings.all()).containsExactly(PULL, FAILED);
		assertThat(this.sightings.first()).contains(PULL);
	}

	@Test
	void whatIsWellAgainIsForgotten() {
		this.sightings.add(new Troubles.Look(Set.of("Pod/a-1"), List.of(PULL)));
		this.sightings.add(new Troubles.Look(Set.of("Pod/a-1"), List.of()));
		assertThat(this.sightings.all()).isEmpty();
	}

	@Test
	void theSameIsToldOnceInItsNewestWords() {
		this.sightings.add(new Troubles.Look(Set.of("Pod/a-1"), List.of(PULL)));
		this.sightings.add(new Troubles.Look(Set.of("Pod/a-1"), List.of(PULL.with("timeout"))));
		assertThat(this.sightings.all()).containsExactly(PULL.with("timeout"));
	}

}
