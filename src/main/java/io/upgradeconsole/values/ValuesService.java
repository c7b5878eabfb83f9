package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps values files: checked before they are stored, encrypted while they are, and in
 * clear text only in memory.
 */
@Service
public class ValuesService {

	/** The largest values file, in bytes. */
	public static final int MAX_BYTES = SafeYaml.MAX_BYTES;

	private static final String LATER_TAKEN_OUT = """
			# The values of revision %s. Null takes out of force what was set later,
			# in one upgrade: this is no file to keep.
			""";

	private final ValuesFiles files;

	private final ValuesVersions versions;

	private final JdbcAggregateTemplate template;

	private final TransactionTemplate transactions;

	private final ValuesSeal seal;

	private final Permissions permissions;

	private final DeployedValues deployed;

	ValuesService(ValuesFiles files, ValuesVersions versions, JdbcAggregateTemplate template,
			TransactionTemplate transactions, ValuesSeal seal, Permissions permissions, DeployedValues deployed) {
		this.files = files;
		this.versions = versions;
		this.template = template;
		this.transactions = transactions;
		this.seal = seal;
		this.permissions = permissions;
		this.deployed = deployed;
	}

	/** Stores a file that somebody sent. */
	public ValuesFile upload(ReleaseRef release, @Nullable String givenName, byte[] content, Actor by) {
		this.permissions.require(by, Action.UPLOAD_VALUES, release);
		return store(release, named(release, givenName), content, ValuesFile.Origin.UPLOADED, by.name());
	}

	/** Stores what somebody pasted into a form, whose line ends are the browser's. */
	public ValuesFile paste(ReleaseRef release, @Nullable String givenName, String text, Actor by) {
		this.permissions.require(by, Action.UPLOAD_VALUES, release);
		byte[] content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
		return store(release, named(release, givenName), content, ValuesFile.Origin.PASTED, by.name());
	}

	/** Stores the values that the release is deployed with. */
	public ValuesFile reconstruct(ReleaseRef release, @Nullable String givenName, Actor by) {
		this.permissions.require(by, Action.UPLOAD_VALUES, release);
		ValuesFileName name = named(release, givenName);
		byte[] yaml = this.deployed.yaml(release).getBytes(StandardCharsets.UTF_8);
		return store(release, name, yaml, ValuesFile.Origin.RECONSTRUCTED, by.name());
	}

	/**
	 * Stores what brings the values of an earlier revision back in one upgrade: what was
	 * set then, and null for what is set since.
	 * @param now what the user has set
	 * @param then what the user had set at that revision
	 */
	public ValuesFile backTo(ReleaseRef release, Revision revision, Map<String, Object> now, Map<String, Object> then,
			Actor by) {
		this.permissions.require(by, Action.UPLOAD_VALUES, release);
		String yaml = LATER_TAKEN_OUT.formatted(revision) + HelmYaml.block(EarlierValues.over(now, then));
		return store(release, new ValuesFileName("back-to-revision-" + revision + ".yaml"),
				yaml.getBytes(StandardCharsets.UTF_8), ValuesFile.Origin.EARLIER, by.name());
	}

	/** The release's newest files, the newest first. */
	public List<ValuesFile> newest(ReleaseRef release, int atMost) {
		return this.files
			.findByClusterAndNamespaceAndReleaseNameOrderByCreatedAtDesc(release.cluster().value(),
					release.namespace().value(), release.name().value(), PageRequest.of(0, atMost))
			.getContent();
	}

	/**
	 * The name of the release's values file: the one it was given last, or the default.
	 */
	public ValuesFileName usualName(ReleaseRef release) {
		return this.versions.findFirstByReleaseRefOrderByVersionDesc(release.toString())
			.map((version) -> get(version.fileId()).name())
			.orElse(ValuesFileName.DEFAULT);
	}

	/** The file with this id. */
	public ValuesFile get(UUID id) {
		return this.files.findById(id).orElseThrow(() -> unknown(id));
	}

	/** The file with this id, which must be one of the release's. */
	public ValuesFile get(ReleaseRef release, UUID id) {
		return find(release, id).orElseThrow(() -> unknown(id));
	}

	/** The file with this id, if the release has it. */
	public Optional<ValuesFile> find(ReleaseRef release, UUID id) {
		return this.files.findById(id).filter((file) -> file.release().equals(release));
	}

	/** What this file is as a version; it must be one. */
	public ValuesVersion version(UUID id) {
		return this.versions.findById(id).orElseThrow(() -> unknown(id));
	}

	/** The content in clear text; never to be logged, stored or shown. */
	public byte[] content(ValuesFile file) {
		ValuesFileContent content = this.template.findById(file.id(), ValuesFileContent.class);
		if (content == null) {
			throw unknown(file.id());
		}
		return this.seal.open(file, content.sealed());
	}

	/** The content as values; never to be logged, stored or shown. */
	public Map<String, Object> parsed(ValuesFile file) {
		return SafeYaml.parse(content(file));
	}

	/**
	 * What its user should see before it is used. That the release cannot be read is one
	 * of the findings: the file is there all the same.
	 */
	public ValuesReview review(ValuesFile file) {
		Map<String, Object> values = parsed(file);
		try {
			DeployedValues.Current current = this.deployed.current(file.release());
			Secrets secrets = Secrets.inValues(current.config())
				.plus(Secrets.inValues(values))
				.exceptWords(List.of(file.releaseName(), file.namespace()));
			return ValuesReview.of(values, current, Masker.of(secrets));
		}
		catch (ProblemException ex) {
			return ValuesReview.uncompared(values, ex.problem());
		}
	}

	private ValuesFileName named(ReleaseRef release, @Nullable String given) {
		return (given == null || given.isBlank()) ? usualName(release) : new ValuesFileName(given);
	}

	/** Stores a content, whoever may ask for that. */
	ValuesFile store(ReleaseRef release, ValuesFileName name, byte[] content, ValuesFile.Origin origin, String by) {
		SafeYaml.parse(content);
		if (origin.isGiven() && new String(content, StandardCharsets.UTF_8).contains(Masker.MASK)) {
			throw Problem
				.invalid("file", "values-file-masked", "This is a copy in which secrets are hidden",
						"The file holds " + Masker.MASK + " where a secret should stand. An upgrade would set that.",
						"Send the file itself, or download it from its history with its secrets in clear.")
				.asException();
		}
		// As exact as every database keeps it.
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		ValuesFile file = ValuesFile.of(release, name, Sha256.of(content), origin, now, by);
		ValuesFileContent sealed = new ValuesFileContent(file.id(), this.seal.seal(file, content));
		this.transactions.executeWithoutResult((status) -> {
			this.template.insert(file);
			this.template.insert(sealed);
		});
		return file;
	}

	static ProblemException unknown(UUID id) {
		return Problem
			.notFound("values-file-not-found", "There is no such values file",
					"The values file " + id + " does not exist, or belongs to another release.",
					"Choose one of the release's values files, or upload one.")
			.asException();
	}

}
