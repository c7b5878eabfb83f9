package io.upgradeconsole.values;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Hides the secrets of a release's files: those that stand in them under keys for
 * secrets, and those of the release, wherever in a file somebody has put one.
 */
@Component
class ReleaseMaskers {

	private final ValuesService values;

	private final ValuesVersions versions;

	private final DeployedValues deployed;

	ReleaseMaskers(ValuesService values, ValuesVersions versions, DeployedValues deployed) {
		this.values = values;
		this.versions = versions;
		this.deployed = deployed;
	}

	/** A masker for files that say this. */
	Masker of(ReleaseRef release, List<Map<String, Object>> files) {
		Secrets secrets = secretsInForce(release).plus(secretsKept(release));
		for (Map<String, Object> file : files) {
			secrets = secrets.plus(Secrets.inValues(file));
		}
		return Masker.of(secrets.exceptWords(List.of(release.name().value(), release.namespace().value())));
	}

	private Secrets secretsInForce(ReleaseRef release) {
		try {
			return Secrets.inValues(this.deployed.current(release).config());
		}
		catch (ProblemException ex) {
			// what is stored can be read without the cluster
			return Secrets.none();
		}
	}

	private Secrets secretsKept(ReleaseRef release) {
		return this.versions.findFirstByReleaseRefOrderByVersionDesc(release.toString())
			.map((newest) -> Secrets.inValues(this.values.parsed(this.values.get(newest.fileId()))))
			.orElse(Secrets.none());
	}

}
