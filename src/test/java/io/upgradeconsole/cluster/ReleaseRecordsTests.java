package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.Map;

import io.upgradeconsole.target.ClusterName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseRecordsTests {

	private static final Instant CREATED = Instant.parse("2026-11-22T20:23:18Z");

	@Test
	void aRevisionIsNotOlderThanItsRecordWhateverLabelItInherits() {
		assertThat(record(Map.of("name", "backend", "version", "2", "modifiedAt", "1795378820")).modifiedAt())
			.isEqualTo(CREATED);
	}

	@Test
	void aRecordThatWasChangedLaterSaysSo() {
		long later = CREATED.plusSeconds(60).getEpochSecond();
		assertThat(record(Map.of("name", "backend", "version", "2", "modifiedAt", Long.toString(later))).modifiedAt())
			.isEqualTo(CREATED.plusSeconds(60));
		assertThat(record(Map.of("name", "backend", "version", "2")).modifiedAt()).isEqualTo(CREATED);
	}

	@Test
	void aSecretThatOnlyWearsHelmsLabelIsNoRecord() {
		assertThat(record(Map.of("name", "backend", "version", "two"))).isNull();
		assertThat(record(Map.of("name", "backend", "version", "2", "modifiedAt", "soon"))).isNull();
		assertThat(record(Map.of())).isNull();
	}

	private static RecordRef record(Map<String, String> labels) {
		return ReleaseRecords.record(new ClusterName("sandbox"),
				new PartialMetadata.Item("zymtrace", "name", "uid", "7", CREATED, labels, Map.of(), false));
	}

}
