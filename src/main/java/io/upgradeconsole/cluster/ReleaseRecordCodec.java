package io.upgradeconsole.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a Secret holds in which helm keeps a revision: base64 of gzip of JSON.
 */
final class ReleaseRecordCodec {

	private static final String DEPLOYMENT = "Deployment";

	private static final byte[] GZIP_MAGIC = { 0x1f, (byte) 0x8b };

	private record Info(@Nullable String status, @Nullable String description, @Nullable String last_deployed) {

	}

	private record Metadata(@Nullable String name, @Nullable String version, @Nullable String appVersion) {

	}

	private record Chart(@Nullable Metadata metadata, @Nullable Map<String, Object> values) {

	}

	private record Hook(@Nullable String manifest) {

	}

	private record NamedHook(@Nullable String kind, @Nullable String name) {

	}

	private record StoredOutline(int version, @Nullable Chart chart, @Nullable Map<String, Object> config,
			@Nullable String manifest, @Nullable List<NamedHook> hooks) {

	}

	private record Stored(int version, @Nullable Info info, @Nullable Chart chart, @Nullable Map<String, Object> config,
			@Nullable String manifest, @Nullable List<Hook> hooks) {

	}

	private record StoredChart(@Nullable Map<String, Object> chart) {

	}

	private final JsonMapper json = JsonMapper.builder().build();

	/**
	 * The record.
	 * @param data the Secret's {@code release}
	 */
	ReleaseRecord decode(byte[] data) {
		try {
			return record(read(data, Stored.class));
		}
		catch (DateTimeException | ProblemException ex) {
			throw unreadable();
		}
	}

	/**
	 * The chart that the record holds, as helm's JSON has it.
	 * @param data as for {@link #decode}
	 */
	Map<String, Object> decodeChart(byte[] data) {
		return Objects.requireNonNullElse(read(data, StoredChart.class).chart(), Map.of());
	}

	/**
	 * The outline of a record. Helm notes each hook's kind and name beside it, so no YAML
	 * has to be read for the services that hooks bring.
	 * @param data as for {@link #decode}
	 */
	RecordOutline decodeOutline(byte[] data) {
		try {
			return outline(read(data, StoredOutline.class));
		}
		catch (ProblemException ex) {
			throw unreadable();
		}
	}

	private <T> T read(byte[] data, Class<T> type) {
		try (InputStream stream = open(Base64.getDecoder().decode(data))) {
			return this.json.readValue(stream, type);
		}
		catch (IOException | JacksonException | IllegalArgumentException ex) {
			throw unreadable();
		}
	}

	private static ProblemException unreadable() {
		// the cause is left out: its message may quote the record, which holds secrets
		return Problem
			.unavailable("release-record-unreadable", "Helm's record of the release could not be read",
					"The release Secret does not hold what helm 3 and helm 4 write.",
					"Check with 'helm history' whether helm itself can still read it.")
			.asException();
	}

	private static RecordOutline outline(StoredOutline stored) {
		Chart chart = Objects.requireNonNullElse(stored.chart(), new Chart(null, null));
		Metadata metadata = Objects.requireNonNullElse(chart.metadata(), new Metadata(null, null, null));
		List<String> deployments = new ArrayList<>(ManifestObject.named(text(stored.manifest()), DEPLOYMENT));
		Objects.requireNonNullElse(stored.hooks(), List.<NamedHook>of())
			.stream()
			.filter((hook) -> DEPLOYMENT.equals(hook.kind()))
			.forEach((hook) -> deployments.add(text(hook.name())));
		return new RecordOutline(new Revision(stored.version()), text(metadata.name()), text(metadata.version()),
				text(metadata.appVersion()), Objects.requireNonNullElse(stored.config(), Map.of()),
				Objects.requireNonNullElse(chart.values(), Map.of()), deployments);
	}

	private static InputStream open(byte[] bytes) throws IOException {
		boolean zipped = bytes.length > 2 && bytes[0] == GZIP_MAGIC[0] && bytes[1] == GZIP_MAGIC[1];
		InputStream stream = new ByteArrayInputStream(bytes);
		return zipped ? new GZIPInputStream(stream) : stream;
	}

	private static ReleaseRecord record(Stored stored) {
		Info info = Objects.requireNonNullElse(stored.info(), new Info(null, null, null));
		Chart chart = Objects.requireNonNullElse(stored.chart(), new Chart(null, null));
		Metadata metadata = Objects.requireNonNullElse(chart.metadata(), new Metadata(null, null, null));
		List<String> hooks = Objects.requireNonNullElse(stored.hooks(), List.<Hook>of())
			.stream()
			.map((hook) -> text(hook.manifest()))
			.toList();
		return new ReleaseRecord(new Revision(stored.version()), text(info.status()), text(info.description()),
				instant(info.last_deployed()), text(metadata.name()), text(metadata.version()),
				text(metadata.appVersion()), Objects.requireNonNullElse(stored.config(), Map.of()),
				Objects.requireNonNullElse(chart.values(), Map.of()), text(stored.manifest()), hooks);
	}

	private static Instant instant(@Nullable String text) {
		return (text == null || text.isEmpty()) ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
