package io.upgradeconsole.values;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stored file, and what it is to its release.
 *
 * @param file the file
 * @param version which version of the release's values file it is, or {@code null} where
 * it is none
 * @param replacedAt when a newer version took its place, or {@code null} where none has
 */
public record StoredValues(ValuesFile file, @Nullable ValuesVersion version, @Nullable Instant replacedAt) {

	/** Whether it is the release's values file now. */
	public boolean isCurrent() {
		return this.version != null && this.replacedAt == null;
	}

	/** Its own name; once it is replaced, the name that tells since when. */
	public String name() {
		return (this.replacedAt != null) ? BackupName.of(this.file.fileName(), this.replacedAt) : this.file.fileName();
	}

	/** When it came to be what it is. */
	public Instant since() {
		return (this.version != null) ? this.version.keptAt() : this.file.createdAt();
	}

	/** What it is called in a sentence, such as "version 4" or its name. */
	public String title() {
		return (this.version != null) ? "version " + this.version.version() : this.file.fileName();
	}

}
