package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.cluster.Troubles;

/**
 * What was seen in the cluster while an operation ran: helm's rollback and the cluster
 * itself remove the evidence. Of what is gone, that is how it was last; what was well
 * when it was last seen has no trouble any more.
 */
final class Sightings {

	private final List<Trouble> troubles = new ArrayList<>();

	/** Adds what was seen just now, masked. */
	synchronized void add(Troubles.Look look) {
		this.troubles.removeIf((known) -> look.there().contains(known.object()));
		look.troubles().stream().filter((trouble) -> !this.troubles.contains(trouble)).forEach(this.troubles::add);
		this.troubles.sort(Comparator.comparing(Trouble::kind));
	}

	/** All there is, the most telling first. */
	synchronized List<Trouble> all() {
		return List.copyOf(this.troubles);
	}

	/** The most telling. */
	synchronized Optional<Trouble> first() {
		return this.troubles.stream().findFirst();
	}

}
