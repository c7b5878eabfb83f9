package io.upgradeconsole.values;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What is known of a stored values file; its content is handed out by
 * {@link ValuesService} alone. A file never changes: a new content is a new file.
 *
 * @param id identifies the file
 * @param cluster the cluster of the release it is for
 * @param namespace the namespace of the release it is for
 * @param releaseName the name of the release it is for
 * @param fileName the name it was given
 * @param sha256 digest of its content, in hexadecimal
 * @param origin where the content comes from
 * @param createdAt when it was stored
 * @param createdBy who stored it
 */
public record ValuesFile(@Id UUID id, String cluster, String namespace, String releaseName, String fileName,
		String sha256, Origin origin, Instant createdAt, String createdBy) {

	/** Where a file's content comes from. */
	public enum Origin {

		/** Somebody uploaded it. */
		UPLOADED("uploaded", null),
		/** Somebody pasted it. */
		PASTED("pasted", null),
		/** The console asked helm for the deployed values. */
		RECONSTRUCTED("read back from the release",
				"The user's values only, not for archive: "
						+ "helm keeps neither the comments nor the order of the file that they came from."),
		/** The console made it of what an earlier revision was deployed with. */
		EARLIER("made of the values of an earlier revision",
				"For one upgrade only, not for archive: it takes out what was set later."),
		/** The console kept it when an operation had been verified. */
		KEPT("kept after an operation", null);

		private final String words;

		private final @Nullable String note;

		Origin(String words, @Nullable String note) {
			this.words = words;
			this.note = note;
		}

		/** Whether somebody gave it to the console, and so has chosen its words. */
		public boolean isGiven() {
			return this == UPLOADED || this == PASTED;
		}

		/** How it came here, in a few words. */
		public String words() {
			return this.words;
		}

		/** What the file is not good for, or {@code null}. */
		public @Nullable String note() {
			return this.note;
		}

	}

	static ValuesFile of(ReleaseRef release, ValuesFileName name, String sha256, Origin origin, Instant at, String by) {
		return new ValuesFile(UUID.randomUUID(), release.cluster().value(), release.namespace().value(),
				release.name().value(), name.value(), sha256, origin, at, by);
	}

	/** The release the file is for. */
	public ReleaseRef release() {
		return ReleaseRef.of(this.cluster, this.namespace, this.releaseName);
	}

	/** The name the file was given. */
	public ValuesFileName name() {
		return new ValuesFileName(this.fileName);
	}

}
