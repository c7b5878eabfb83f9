package io.upgradeconsole.values;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.upgradeconsole.target.SettingException;

import org.springframework.util.StringUtils;

/**
 * The key that values files are encrypted with: the configured one, or one of the
 * console's own in a file that only it can read.
 */
final class ValuesKey {

	private static final String SETTING = "console.values.encryption-key";

	private static final int BYTES = 32;

	private ValuesKey() {
	}

	static SecretKey of(ValuesProperties properties, Path dataDir) {
		String configured = properties.encryptionKey();
		if (StringUtils.hasText(configured)) {
			return decoded(configured, "", "Make a key with: openssl rand -base64 32");
		}
		Path file = dataDir.resolve("values.key");
		try {
			if (Files.notExists(file)) {
				create(file);
			}
			return decoded(Files.readString(file), "is not set, and the file " + file + " ",
					"Restore the file from a backup. Where nothing was stored yet, remove it.");
		}
		catch (IOException ex) {
			throw new SettingException("console.data-dir",
					"keeps no key of the values files: " + file + " cannot be written or read.",
					"See who owns the directory, and whether its disk is full; or set " + SETTING + ".");
		}
	}

	/** Complete or not there at all, and never over a key that somebody else has made. */
	private static void create(Path file) throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.getParent());
		Path draft = Files.createTempFile(file.getParent(), "values", ".key",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// Another console was faster; its key is as good.
		}
		finally {
			Files.delete(draft);
		}
	}

	private static SecretKey decoded(String base64, String which, String remedy) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			// Without its cause, which would quote a character of the key.
			throw new SettingException(SETTING, which + "is not base64.", remedy);
		}
		if (key.length != BYTES) {
			throw new SettingException(SETTING, which + "holds " + key.length + " bytes, and AES-256 takes 32.",
					remedy);
		}
		return new SecretKeySpec(key, "AES");
	}

}
