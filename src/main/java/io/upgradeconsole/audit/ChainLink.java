package io.upgradeconsole.audit;

import java.util.Objects;

import tools.jackson.databind.JsonNode;

/**
 * What the chain needs of an entry, wherever it was read.
 *
 * @param number its number
 * @param before the hash of the entry before, as it says
 * @param hash its own, as it says
 * @param computed its own, as it must be
 */
record ChainLink(long number, String before, String hash, String computed) {

	static ChainLink of(AuditEntry entry) {
		return new ChainLink(Objects.requireNonNull(entry.id()), entry.previousHash(), entry.hash(),
				CanonicalJson.hash(entry));
	}

	/** Of an exported entry. */
	static ChainLink of(JsonNode exported) {
		return new ChainLink(exported.path("id").asLong(0), exported.path("previousHash").asString(""),
				exported.path(CanonicalJson.HASH).asString(""), CanonicalJson.hash(exported));
	}

	/** Whether it says what it said when it was written. */
	boolean isIntact() {
		return this.hash.equals(this.computed);
	}

}
