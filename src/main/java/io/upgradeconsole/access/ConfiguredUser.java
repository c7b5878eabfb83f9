package io.upgradeconsole.access;

/**
 * A user of the configuration.
 *
 * @param name as configured
 * @param hash of the password, with the name of the algorithm before it
 * @param standing what the user is to the console
 */
record ConfiguredUser(String name, String hash, Standing standing) {

	// The hash must not reach a log by way of this record.
	@Override
	public String toString() {
		return this.name;
	}

}
