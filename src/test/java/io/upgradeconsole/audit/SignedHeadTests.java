package io.upgradeconsole.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code verify-audit} says of exports whose end is signed, of some that somebody
 * wrote anew as a whole, and of selections.
 */
class SignedHeadTests {

	@TempDir
	private Path directory;

	private Path publicKey;

	private ChainSigner signer;

	private final List<AuditEntry> entries = new ArrayList<>();

	private ChainHead head = ChainHead.START;

	@BeforeEach
	void write() throws Exception {
		KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		this.publicKey = pem("public.pem", "PUBLIC KEY", keys.getPublic());
		this.signer = new ChainSigner(new AuditProperties(pem("private.pem", "PRIVATE KEY", keys.getPrivate())));
		for (int number = 1; number <= 5; number++) {
			add("reason " + number);
		}
	}

	@Test
	void aSignedExportNeedsThePublicKeyOnly() throws Exception {
		Path file = export(this.signer.sign(this.head));
		assertThat(verify(file, "--public-key", this.publicKey.toString())).startsWith("0 INTACT: 5 entries")
			.contains("SIGNED: that end was signed with this key.");
		assertThat(verify(file, "--public-key", anotherKey().toString())).startsWith("1 NOT SIGNED: ")
			.contains("not one of this key");
		assertThat(verify(export(null), "--public-key", this.publicKey.toString())).startsWith("1 NOT SIGNED: ")
			.contains("has no signature");
		assertThat(verify(export("no base64!"), "--public-key", this.publicKey.toString()))
			.startsWith("1 NOT SIGNED: ");
	}

	@Test
	void aTrailThatWasWrittenAnewAsAWholeIsFoundByALineOfTheLog() throws Exception {
		ChainHead third = new ChainHead(3, this.entries.get(2).hash());
		String logged = "2026-11-22T00:00:00Z INFO ChainHeadLog : The audit trail has 3 entries and ends with hash "
				+ third.hash();
		String signed = logged + ", signature " + this.signer.sign(third);
		String key = this.publicKey.toString();
		assertThat(verify(export(null), "--head", logged)).startsWith("0 INTACT: 5")
			.contains("Entry 3 has the hash that was noted for it.");
		assertThat(verify(export(this.signer.sign(this.head)), "--head", signed, "--public-key", key))
			.startsWith("0 INTACT: 5");
		assertThat(
				verify(export(this.signer.sign(this.head)), "--head", logged + ", signature AAAA", "--public-key", key))
			.startsWith("1 NOT SIGNED: what --head says");

		String signature = this.signer.sign(this.head);
		this.entries.clear();
		this.head = ChainHead.START;
		add("reason 1");
		add("forged");
		add("reason 3");
		add("reason 4");
		add("reason 5");
		assertThat(verify(export(signature))).as("nothing to hold it against").startsWith("0 INTACT: 5");
		assertThat(verify(export(signature), "--head", logged)).startsWith("1 BROKEN: Entry 3 was changed");
		assertThat(verify(export(signature), "--public-key", key)).startsWith("1 NOT SIGNED: ");
		this.entries.remove(4);
		this.entries.remove(3);
		this.entries.remove(2);
		this.head = new ChainHead(2, this.entries.get(1).hash());
		assertThat(verify(export(null), "--head", logged))
			.startsWith("1 BROKEN: Entry 3 and all newer ones were cut off");
	}

	@Test
	void ofASelectionEachEntryIsVerifiedForItself() throws Exception {
		List<String> lines = new ArrayList<>(
				List.of("{\"selection\":{\"actor\":\"ada\"}}", line(1), line(2), line(4), end(null)));
		assertThat(verify(file(lines))).startsWith("0 INTACT: 3 entries of a selection")
			.contains("{\"actor\":\"ada\"}", "does not show what was left out");
		List<String> changed = new ArrayList<>(lines);
		changed.set(3, lines.get(3).replace("reason 4", "reason 5"));
		assertThat(verify(file(changed))).startsWith("1 BROKEN: Entry 4 was changed");
		List<String> twice = new ArrayList<>(lines);
		twice.add(3, line(2));
		assertThat(verify(file(twice))).startsWith("1 BROKEN: Entry 2 was added");
		assertThat(verify(file(lines.subList(0, 3)))).startsWith("1 BROKEN: Entry 3 and all newer ones were cut off");
	}

	@Test
	void whatIsAskedWronglyIsSaid() throws Exception {
		assertThat(verify(export(null), "--public-key")).startsWith("2 There is no option --public-key");
		assertThat(verify(export(null), "--head", "yesterday")).startsWith("2 --head takes");
		assertThat(verify(export(null), "--public-key", this.directory.resolve("private.pem").toString()))
			.startsWith("2 The key ")
			.contains("it holds no 'PUBLIC KEY' in PEM");
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> new ChainSigner(new AuditProperties(this.publicKey)))
			.withMessageStartingWith("console.audit.signing-key-file cannot be used: ")
			.satisfies((refused) -> assertThat(refused.remedy()).contains("openssl genpkey"));
	}

	private void add(String reason) {
		AuditEntry entry = AuditedConsole.entry(reason).after(this.head);
		this.entries.add(entry);
		this.head = new ChainHead(this.head.entries() + 1, entry.hash());
	}

	private Path export(String signature) throws IOException {
		List<String> lines = new ArrayList<>(this.entries.stream().map(AuditEntry::line).toList());
		lines.add(end(signature));
		return file(lines);
	}

	private String line(int number) {
		return this.entries.get(number - 1).line();
	}

	private String end(String signature) {
		return "{\"head\":{\"entries\":" + this.head.entries() + ",\"hash\":\"" + this.head.hash() + "\"}"
				+ ((signature != null) ? ",\"signature\":\"" + signature + "\"}" : "}");
	}

	private Path file(List<String> lines) throws IOException {
		return Files.write(this.directory.resolve("audit.jsonl"), lines);
	}

	private Path anotherKey() throws GeneralSecurityException, IOException {
		return pem("other.pem", "PUBLIC KEY", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
	}

	private Path pem(String name, String kind, Key key) throws IOException {
		return Files.writeString(this.directory.resolve(name), "-----BEGIN " + kind + "-----\n"
				+ Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END " + kind + "-----\n");
	}

	private static String verify(Path file, String... more) {
		List<String> arguments = new ArrayList<>(List.of(VerifyAudit.NAME, file.toString()));
		arguments.addAll(List.of(more));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = VerifyAudit.run(arguments.toArray(String[]::new),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		return code + " " + out.toString(StandardCharsets.UTF_8);
	}

}
