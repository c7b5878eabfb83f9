package io.upgradeconsole.overview;

import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
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

	private final SideBySide sideBySide;

	WarmUp(Releases releases, ChartRepository repository, SideBySide sideBySide) {
		this.releases = releases;
		this.repository = repository;
		this.sideBySide = sideBySide;
	}

	@EventListener
	void on(ApplicationReadyEvent started) {
		this.sideBySide.start(this.releases::inventory);
		this.sideBySide.start(this.repository::published);
	}

}
