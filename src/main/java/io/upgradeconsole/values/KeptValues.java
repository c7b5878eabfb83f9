package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a release's values file as it is in force after each verified operation, so that
 * there is one file to upgrade from. Versions never change.
 */
@Service
public class KeptValues {

	private final ValuesService files;

	private final ValuesVersions versions;

	private final ValuesKeepings keepings;

	private final JdbcAggregateTemplate template;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Helm helm;

	private final ClusterProperties clusters;

	private final ValuesProperties properties;

	private final Clock clock;

	KeptValues(ValuesService files, ValuesVersions versions, ValuesKeepings keepings, JdbcAggregateTemplate template,
			TransactionTemplate transactions, ApplicationEventPublisher events, Helm helm, ClusterProperties clusters,
			ValuesProperties properties, Clock clock) {
		this.files = files;
		this.versions = versions;
		this.keepings = keepings;
		this.template = template;
		this.transactions = transactions;
		this.events = events;
		this.helm = helm;
		this.clusters = clusters;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * What helm says that the user set for the verified revision. It holds secrets:
	 * memory only.
	 * @param home a home for helm
	 * @throws io.upgradeconsole.target.ProblemException when helm does not tell it
	 */
	public String read(VerifiedOperation after, HelmHome home) {
		return this.helm.userValues(after.release(), after.revision(), home,
				this.clusters.access(after.release().cluster()));
	}

	/**
	 * Keeps values as the newest version where they differ from it. Asked again for one
	 * operation, it answers the same.
	 * @param said what {@link #read} has answered
	 * @throws io.upgradeconsole.target.ProblemException when that is no values file
	 */
	public ValuesKeeping keep(VerifiedOperation after, String said) {
		return ofOperation(after.id())
			.orElseGet(() -> this.transactions.execute((status) -> keep(after, said.getBytes(StandardCharsets.UTF_8))));
	}

	/** Writes down that the values could not be kept. */
	public ValuesKeeping failed(VerifiedOperation after, Problem why) {
		return this.template.insert(ValuesKeeping.of(after, ValuesKeeping.Outcome.FAILED, null,
				why.title() + ". " + why.detail() + " " + why.remedy(), this.clock.instant()));
	}

	/** Whether new versions are pushed to a git repository. */
	public boolean arePushed() {
		return this.properties.git() != null;
	}

	/** What became of the values file after this operation, if it came to that. */
	public Optional<ValuesKeeping> ofOperation(UUID operation) {
		return this.keepings.findById(operation);
	}

	/**
	 * The file to upgrade a revision from without a change of values: the release's
	 * values file, if it was kept or confirmed when this very revision had been verified.
	 * One that holds a null is none: in another upgrade that null has another effect.
	 */
	public Optional<ValuesFile> inForce(ReleaseRef release, Revision revision) {
		return confirmed(release, revision).filter((file) -> {
			Map<String, Object> values = values(file);
			return values != null && ReusedValues.withoutNulls(values).equals(values);
		});
	}

	private Optional<ValuesFile> confirmed(ReleaseRef release, Revision revision) {
		return this.keepings.findFirstByReleaseRefOrderByKeptAtDesc(release.toString())
			.filter((keeping) -> keeping.fileId() != null && keeping.revision() == revision.number())
			.map((keeping) -> this.files.get(release, keeping.fileId()));
	}

	/**
	 * What the newest version is to a revision that an upgrade would start from, in a
	 * sentence; nothing where there is no version yet.
	 */
	public Optional<String> told(ReleaseRef release, Revision revision) {
		return this.versions.findFirstByReleaseRefOrderByVersionDesc(release.toString()).map((version) -> {
			String name = this.files.get(version.fileId()).fileName() + ", version " + version.version();
			if (confirmed(release, revision).isPresent()) {
				return name + ", says what revision " + revision + " is deployed with."
						+ (inForce(release, revision).isPresent() ? ""
								: " It sets keys to null: compare before you use it.");
			}
			return name + ", is of revision " + version.revision() + ". The release is at revision " + revision
					+ ": compare before you use it.";
		});
	}

	private ValuesKeeping keep(VerifiedOperation after, byte[] yaml) {
		Instant now = this.clock.instant();
		Optional<ValuesVersion> newest = this.versions
			.findFirstByReleaseRefOrderByVersionDesc(after.release().toString());
		NextVersion.@Nullable Known before = newest.map(ValuesVersion::fileId).map(this::known).orElse(null);
		NextVersion.@Nullable Known used = (after.usedFile() != null) ? known(after.usedFile()) : null;
		NextVersion next = NextVersion.of(SafeYaml.parse(yaml), before, used);
		if (before != null && before.file().equals(next.asIs())) {
			return this.template.insert(ValuesKeeping.of(after, ValuesKeeping.Outcome.UNCHANGED, before.file(),
					"Nothing changed: " + before.file().fileName() + ", version " + newest.orElseThrow().version()
							+ ", says what is in force.",
					now));
		}
		ValuesFile file = (next.asIs() != null) ? next.asIs()
				: this.files.store(after.release(), next.name(), yaml, ValuesFile.Origin.KEPT, after.requestedBy());
		ValuesFile replaced = replaced(before, used, file);
		ValuesVersion version = this.template
			.insert(ValuesVersion.of(file, newest.map(ValuesVersion::version).orElse(0) + 1, after,
					(replaced != null) ? replaced.id() : null, now));
		this.events.publishEvent(new ValuesKept(version, file));
		return this.template
			.insert(ValuesKeeping.of(after, ValuesKeeping.Outcome.KEPT, file,
					"Kept as " + file.fileName() + ", version " + version.version() + "." + ((replaced != null)
							? " The one before is kept as " + BackupName.of(replaced.fileName(), now) + "." : ""),
					now));
	}

	/** Before there was any version, whatever file the operation was given was it. */
	private static @Nullable ValuesFile replaced(NextVersion.@Nullable Known before, NextVersion.@Nullable Known used,
			ValuesFile file) {
		if (before != null) {
			return before.file();
		}
		return (used != null && used.isGiven() && !used.file().equals(file)) ? used.file() : null;
	}

	/** One that was sealed with a key that is lost keeps no newer one from being kept. */
	private @Nullable Map<String, Object> values(ValuesFile file) {
		try {
			return this.files.parsed(file);
		}
		catch (ProblemException ex) {
			return null;
		}
	}

	private NextVersion.Known known(UUID id) {
		ValuesFile file = this.files.get(id);
		return new NextVersion.Known(file, this.versions.findById(id).isPresent(), values(file));
	}

}
