package io.upgradeconsole.values;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValuesSealTests {

	private static final byte[] CONTENT = "password: hunter2".getBytes(StandardCharsets.UTF_8);

	private static final ValuesProperties NONE = new ValuesProperties(null, null);

	@TempDir
	Path dir;

	@Test
	void theConsoleMakesAKeyThatOnlyItCanReadAndKeepsIt() throws IOException {
		Path data = this.dir.resolve("data");
		ValuesFile file = file("backend");
		String sealed = new ValuesSeal(NONE, data).seal(file, CONTENT);
		assertThat(new ValuesSeal(NONE, data).open(file, sealed)).isEqualTo(CONTENT);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("values.key"))))
			.isEqualTo("rw-------");
		assertThat(data).isDirectoryNotContaining((entry) -> !entry.endsWith("values.key"));
	}

	@Test
	void oneContentIsSealedDifferentlyEachTime() {
		ValuesSeal seal = new ValuesSeal(NONE, this.dir);
		ValuesFile file = file("backend");
		assertThat(seal.seal(file, CONTENT)).isNotEqualTo(seal.seal(file, CONTENT)).doesNotContain("hunter2");
	}

	@Test
	void anotherKeyIsToldAsSuch() {
		ValuesFile file = file("backend");
		String sealed = new ValuesSeal(key((byte) 1), this.dir).seal(file, CONTENT);
		refused("values-key-wrong", new ValuesSeal(key((byte) 2), this.dir), file, sealed);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 11, 12, 20, -1 })
	void aChangedByteIsFound(int index) {
		ValuesSeal seal = new ValuesSeal(NONE, this.dir);
		ValuesFile file = file("backend");
		String sealed = seal.seal(file, CONTENT);
		int at = sealed.lastIndexOf(':') + 1;
		byte[] bytes = Base64.getDecoder().decode(sealed.substring(at));
		bytes[Math.floorMod(index, bytes.length)] ^= 1;
		refused("values-file-tampered", seal, file,
				sealed.substring(0, at) + Base64.getEncoder().encodeToString(bytes));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v1", "v2:00000000:AAAA", "nonsense" })
	void whatIsNoSealedContentIsRefused(String sealed) {
		refused("values-file-tampered", new ValuesSeal(NONE, this.dir), file("backend"), sealed);
	}

	@Test
	void aContentPutUnderAnotherFileDoesNotOpen() {
		ValuesSeal seal = new ValuesSeal(NONE, this.dir);
		refused("values-file-tampered", seal, file("other"), seal.seal(file("backend"), CONTENT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "c2hvcnQ=", "not base64!" })
	void aKeyThatIsNoneIsRefusedWithTheWayToMakeOneAndNotRepeated(String key) {
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> new ValuesSeal(new ValuesProperties(key, null), this.dir))
			.withMessageStartingWith("console.values.encryption-key ")
			.satisfies((refused) -> assertThat(refused.remedy()).contains("openssl rand -base64 32"))
			.withMessageNotContaining(key);
		assertThat(new ValuesProperties(key, null).toString()).doesNotContain(key);
	}

	@Test
	void aDamagedFileOfTheKeyIsNamedAndItsContentIsNot() throws IOException {
		Files.writeString(this.dir.resolve("values.key"), "damaged!");
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new ValuesSeal(NONE, this.dir))
			.withMessage("console.values.encryption-key is not set, and the file " + this.dir.resolve("values.key")
					+ " is not base64.")
			.satisfies((refused) -> assertThat(refused.remedy()).startsWith("Restore the file from a backup."));
	}

	@Test
	void aPlaceThatTakesNoKeyIsNamed() throws IOException {
		Path file = Files.createFile(this.dir.resolve("no-directory"));
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new ValuesSeal(NONE, file))
			.withMessageStartingWith("console.data-dir keeps no key of the values files: " + file);
	}

	private static void refused(String type, ValuesSeal seal, ValuesFile file, String sealed) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> seal.open(file, sealed))
			.satisfies((refused) -> assertThat(refused.problem().type()).isEqualTo(type));
	}

	private static ValuesProperties key(byte filling) {
		byte[] key = new byte[32];
		Arrays.fill(key, filling);
		return new ValuesProperties(Base64.getEncoder().encodeToString(key), null);
	}

	private static ValuesFile file(String release) {
		return ValuesFile.of(ReleaseRef.of("local", "zymtrace", release), ValuesFileName.DEFAULT, "",
				ValuesFile.Origin.UPLOADED, Instant.EPOCH, "sam");
	}

}
