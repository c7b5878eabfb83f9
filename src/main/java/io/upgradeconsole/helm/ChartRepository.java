package io.upgradeconsole.helm;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.process.ConsoleData;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the chart repository lists, read through a helm home of the console's own. An
 * operation refreshes its own index again before it upgrades.
 */
@Component
public class ChartRepository {

	private static final Duration FAILURE_KEPT = Duration.ofSeconds(30);

	private final Helm helm;

	private final HelmProperties properties;

	private final HelmHome home;

	private final Clock clock;

	private @Nullable RepositoryIndex index;

	private @Nullable Failure failure;

	private record Failure(ProblemException problem, Instant at) {

	}

	ChartRepository(Helm helm, HelmProperties properties, ConsoleData data, Clock clock) {
		this.helm = helm;
		this.properties = properties;
		// helm refuses to add another address under a name that it knows
		String address = properties.repository().name() + " " + properties.repository().url();
		this.home = new HelmHome(
				data.directory("helm/" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))), false);
		this.clock = clock;
	}

	/** The helm home whose index this repository reads. */
	public HelmHome home() {
		return this.home;
	}

	/** Where the chart comes from. */
	public ChartSource source() {
		return this.properties.source();
	}

	/**
	 * The published versions, newest first, at most as old as configured. A repository
	 * that did not answer is not asked again for half a minute: pages would wait for it.
	 */
	public List<PublishedChart> published() {
		return index().charts();
	}

	/** The same, with its age. */
	public synchronized RepositoryIndex index() {
		RepositoryIndex known = this.index;
		Duration maxAge = this.properties.repository().maxAge();
		if (known != null && known.readAt().plus(maxAge).isAfter(this.clock.instant())) {
			return known;
		}
		Failure last = this.failure;
		if (last != null && last.at().plus(FAILURE_KEPT).isAfter(this.clock.instant())) {
			throw last.problem();
		}
		return refresh();
	}

	/** Reads the repository's index now. */
	public synchronized RepositoryIndex refresh() {
		try {
			this.helm.refresh(this.home);
			RepositoryIndex read = new RepositoryIndex(this.helm.published(this.home, null),
					RepositoryIndex.generatedAt(this.home.index(this.properties.repository().name())),
					this.clock.instant());
			this.index = read;
			this.failure = null;
			return read;
		}
		catch (ProblemException ex) {
			this.failure = new Failure(ex, this.clock.instant());
			throw ex;
		}
	}

	/**
	 * The published chart of exactly this version, by an index read now if need be.
	 * @throws io.upgradeconsole.target.ProblemException when it is not listed
	 */
	public PublishedChart required(ChartVersion version) {
		return index().find(version).orElseGet(() -> requiredOf(refresh(), version));
	}

	private PublishedChart requiredOf(RepositoryIndex refreshed, ChartVersion version) {
		return refreshed.find(version)
			.orElseThrow(() -> Problem
				.invalid("chartVersion", "version-not-published", "This chart version is not published",
						"'" + version + "' is not published, or the repository is not added: "
								+ this.properties.source().repository() + " (" + this.properties.source().url()
								+ ") lists " + summary(refreshed.charts()) + ".",
						"Choose one of the listed versions, or check console.helm.repository.url.")
				.asException());
	}

	private static String summary(List<PublishedChart> charts) {
		if (charts.isEmpty()) {
			return "no version of it";
		}
		return charts.size() + " versions, the newest being " + charts.get(0).version();
	}

}
