package io.upgradeconsole.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A personal access token, without its secret, which only its owner has.
 *
 * @param id its id
 * @param owner whose it is
 * @param name what its owner calls it
 * @param sha256 of its secret
 * @param roles what it was made for, by name; it never allows more than its owner may
 * @param createdAt when it was made
 * @param expiresAt until when it is taken
 * @param lastUsedAt when it was used last, to the minute, or {@code null}
 * @param revokedAt when it was revoked, or {@code null}
 */
public record AccessToken(UUID id, String owner, String name, String sha256, String roles, Instant createdAt,
		Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	/** What it was made for. */
	public List<Role> madeFor() {
		return Arrays.stream(this.roles.split(",")).map(Role::valueOf).sorted().toList();
	}

	/** Whether it is taken at all. */
	public boolean isLive(Instant now) {
		return this.revokedAt == null && this.expiresAt.isAfter(now);
	}

	// Not needed by anybody who reads a log.
	@Override
	public String toString() {
		return "AccessToken[" + this.id + " " + this.name + " of " + this.owner + "]";
	}

}
