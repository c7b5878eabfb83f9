package io.upgradeconsole.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReleaseRecordCodecTests {

	private static final String RECORD = """
			{"name":"backend","info":{"first_deployed":"2026-11-22T10:00:00Z",
			"last_deployed":"2026-11-22T11:12:13.5+01:00","deleted":"","description":"Upgrade complete",
			"status":"deployed"},"chart":{"metadata":{"name":"backend","version":"26.5.0","appVersion":"26.5.1"},
			"lock":null,"templates":[{"name":"t","data":"eA=="}],"values":{"global":{"namePrefix":"zymtrace"},
			"postgres":{"mode":"create"}}},"config":{"global":{"namePrefix":"acme"},"password":"hunter2-hunter2"},
			"manifest":"kind: A\\nmetadata: {name: a}\\n","hooks":[{"name":"h","kind":"Job",
			"manifest":"kind: Job\\nmetadata: {name: h}","events":["post-upgrade"]}],"version":7,"namespace":"zymtrace"}
			""";

	private final ReleaseRecordCodec codec = new ReleaseRecordCodec();

	@Test
	void aRecordIsReadAsHelmWritesIt() {
		ReleaseRecord record = this.codec.decode(encode(gzip(RECORD)));
		assertThat(record.revision()).isEqualTo(new Revision(7));
		assertThat(record.deployedAt()).isEqualTo(Instant.parse("2026-11-22T10:12:13.500Z"));
		assertThat(record)
			.extracting(ReleaseRecord::status, ReleaseRecord::description, ReleaseRecord::chart,
					ReleaseRecord::chartVersion, ReleaseRecord::appVersion)
			.containsExactly("deployed", "Upgrade complete", "backend", "26.5.0", "26.5.1");
		assertThat(record.value("global.namePrefix")).isEqualTo("acme");
		assertThat(record.value("postgres.mode")).isEqualTo("create");
		assertThat(record.value("postgres")).isNull();
		assertThat(record.objects()).extracting(ManifestObject::key).containsExactly("MANIFEST/A//a", "HOOK/Job//h");
		assertThat(record).asString().doesNotContain("hunter2");
	}

	@Test
	void aRecordFromBeforeCompressionIsReadToo() {
		assertThat(this.codec.decode(encode(RECORD.getBytes(StandardCharsets.UTF_8))).chart()).isEqualTo("backend");
	}

	@Test
	void whatAnOldRecordLacksIsEmpty() {
		ReleaseRecord record = this.codec.decode(encode(gzip("{\"version\":1}")));
		assertThat(record.deployedAt()).isEqualTo(Instant.EPOCH);
		assertThat(record.hooks()).isEqualTo(List.of());
		assertThat(record.config()).isEqualTo(Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "{\"version\":0}", "{}", "[1]",
			"{\"version\":1,\"info\":{\"last_deployed\":\"hunter2\"}}", "{\"version\":\"hunter2\"}" })
	void whatIsNoRecordIsToldAndNotQuoted(String json) {
		assertUnreadable(encode(gzip(json)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "###", "hello", "H4sIAAA=" })
	void whatIsNotEvenPackedAsOneIsToldToo(String data) {
		assertUnreadable(data.getBytes(StandardCharsets.UTF_8));
	}

	private void assertUnreadable(byte[] data) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.codec.decode(data))
			.withMessageStartingWith("release-record-unreadable")
			.withMessageNotContaining("hunter2")
			.withNoCause();
	}

	static byte[] encode(byte[] bytes) {
		return Base64.getEncoder().encode(bytes);
	}

	static byte[] gzip(String json) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
			zipped.write(json.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
