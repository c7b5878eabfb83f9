package io.upgradeconsole.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs where a chain ends with Ed25519. Whoever owns the database can write the whole
 * trail anew, with hashes that fit, but cannot sign its end; and who verifies needs the
 * public key only. Signed is the line {@code upgrade-console audit head ENTRIES HASH} in
 * ASCII, so that {@code openssl pkeyutl -verify -rawin} does as well.
 */
final class HeadSignature {

	private static final String ALGORITHM = "Ed25519";

	private HeadSignature() {
	}

	/** The signature in Base64. */
	static String sign(ChainHead head, PrivateKey key) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(key);
			signature.update(message(head));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The end of the audit trail cannot be signed", ex);
		}
	}

	/** Whether the head was signed with the key that belongs to this one. */
	static boolean isOf(ChainHead head, String signature, PublicKey key) {
		try {
			Signature verifier = Signature.getInstance(ALGORITHM);
			verifier.initVerify(key);
			verifier.update(message(head));
			return verifier.verify(Base64.getDecoder().decode(signature));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * The key that {@code openssl genpkey -algorithm ed25519} writes.
	 * @throws IOException when the file cannot be read, or holds another kind of key
	 */
	static PrivateKey privateKey(Path file) throws IOException {
		try {
			return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("it holds no private key of Ed25519", ex);
		}
	}

	/**
	 * The key that {@code openssl pkey -pubout} writes.
	 * @throws IOException when the file cannot be read, or holds another kind of key
	 */
	static PublicKey publicKey(Path file) throws IOException {
		try {
			return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("it holds no public key of Ed25519", ex);
		}
	}

	private static byte[] pem(Path file, String kind) throws IOException {
		String text = Files.readString(file, StandardCharsets.ISO_8859_1);
		String begin = "-----BEGIN " + kind + "-----";
		int from = text.indexOf(begin);
		int to = text.indexOf("-----END " + kind + "-----");
		if (from < 0 || to < from) {
			throw new IOException("it holds no '" + kind + "' in PEM");
		}
		try {
			return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("its PEM is damaged", ex);
		}
	}

	private static byte[] message(ChainHead head) {
		return ("upgrade-console audit head " + head.entries() + " " + head.hash()).getBytes(StandardCharsets.US_ASCII);
	}

}
