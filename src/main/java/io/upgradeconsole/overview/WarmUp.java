package io.upgradeconsole.overview;

import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.release.ReleaseInventory;
import io.upgradeconsole.release.Releases;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the releases once when the console starts, so that nobody waits for what the
 * first look costs: the Kubernetes client alone takes a second to load.
 */
@Component
class WarmUp {

	private final Releases releases;

	private final ChartRepository repository;

	private final UnexplainedChanges unexplained;

	private final SideBySide sideBySide;

	WarmUp(Releases releases, ChartRepository repository, UnexplainedChanges unexplained, SideBySide sideBySide) {
		this.releases = releases;
		this.repository = repository;
		this.unexplained = unexplained;
		this.sideBySide = sideBySide;
	}

	@EventListener
	void on(ApplicationReadyEvent started) {
		// what is made from now on is to be explained, whether or not somebody looks
		this.sideBySide.start(() -> {
			ReleaseInventory inventory = this.releases.inventory();
			this.unexplained.see(inventory.releases());
			return inventory;
		});
		this.sideBySide.start(this.repository::published);
	}

}
