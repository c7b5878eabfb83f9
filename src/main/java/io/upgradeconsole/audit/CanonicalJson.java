package io.upgradeconsole.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The one form in which an entry is hashed and exported. It follows RFC 8785: a JSON
 * object without spaces, its members in the order of their names, in UTF-8, with no
 * character escaped that need not be. So anybody can compute an entry's hash without this
 * console: it is the SHA-256 of an exported line without its member {@code hash}.
 * <ul>
 * <li>All fields of an entry are members, the number and the hash of the entry before
 * among them.</li>
 * <li>A field that is {@code null} is left out. A field that is added to entries one day
 * therefore changes no hash of an older one.</li>
 * <li>Moments are in UTC as ISO 8601 and cut to microseconds, which is what H2 and
 * PostgreSQL keep.</li>
 * <li>Command lines are arrays of strings. Where what is stored is not exactly their JSON
 * any more, which takes somebody to tamper with it, they are that text.</li>
 * </ul>
 */
final class CanonicalJson {

	/** The member that is not part of what is hashed. */
	static final String HASH = "hash";

	static final JsonMapper JSON = JsonMapper.builder()
		.disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES, JsonWriteFeature.WRITE_HEX_UPPER_CASE)
		.build();

	private CanonicalJson() {
	}

	/** The entry as a line of an export, without the end of the line. */
	static String line(AuditEntry entry) {
		Map<String, Object> members = members(entry);
		members.put(HASH, entry.hash());
		return JSON.writeValueAsString(members);
	}

	/** The hash that the entry must have. */
	static String hash(AuditEntry entry) {
		return hash(members(entry));
	}

	/** The hash that an exported entry must have. */
	static String hash(JsonNode exported) {
		Map<String, Object> members = new TreeMap<>();
		exported.properties().forEach((member) -> members.put(member.getKey(), member.getValue()));
		members.remove(HASH);
		return hash(members);
	}

	private static String hash(Map<String, Object> members) {
		try {
			byte[] json = JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

	private static Map<String, Object> members(AuditEntry entry) {
		Map<String, Object> members = new TreeMap<>();
		put(members, "id", entry.id());
		put(members, "at", entry.happenedAt().truncatedTo(ChronoUnit.MICROS).toString());
		put(members, "actor", entry.actor());
		put(members, "signedInBy", entry.signedInBy());
		put(members, "address", entry.address());
		put(members, "action", entry.action());
		put(members, "release", entry.releaseRef());
		put(members, "planId", entry.planId());
		put(members, "operationId", entry.operationId());
		put(members, "stagedUpgradeId", entry.stagedUpgradeId());
		put(members, "digest", entry.digest());
		put(members, "reason", entry.reason());
		put(members, "commands", commands(entry.commands()));
		put(members, "outcome", entry.outcome());
		put(members, "exitCode", entry.exitCode());
		put(members, "verdict", entry.verdict());
		put(members, "breakGlass", entry.breakGlass());
		put(members, "previousHash", entry.previousHash());
		return members;
	}

	private static void put(Map<String, Object> members, String name, @Nullable Object value) {
		if (value != null) {
			members.put(name, value);
		}
	}

	private static Object commands(String stored) {
		try {
			// written as it is stored, not once more: a million entries are walked along
			return JSON.writeValueAsString(JSON.readTree(stored)).equals(stored) ? new RawValue(stored) : stored;
		}
		catch (JacksonException ex) {
			return stored;
		}
	}

}
