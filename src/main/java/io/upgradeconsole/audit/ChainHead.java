package io.upgradeconsole.audit;

/**
 * Where the chain of entries ends, as the console has noted it beside the trail.
 *
 * @param entries how many entries there are, which is the number of the newest
 * @param hash the newest entry's hash
 */
public record ChainHead(long entries, String hash) {

	/** What the first entry follows. */
	static final ChainHead START = new ChainHead(0, "0".repeat(64));

}
