package io.upgradeconsole.audit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTests {

	private static final AuditEntry ENTRY = AuditedConsole.entry("line\nwith \"quotes\"").after(ChainHead.START);

	/** Whoever changes this changes the hash of every entry that was ever written. */
	@Test
	void theFormIsThisAndStaysSo() {
		assertThat(CanonicalJson.line(ENTRY)).isEqualTo(
				"""
						{"action":"plan-approved","actor":"ada","address":"192.0.2.7","at":"2026-11-22T12:03:29.123456Z",\
						"breakGlass":false,"commands":[["helm","upgrade","--set","a=ü/\\"\\u0001"]],"digest":"4f2c",\
						"hash":"12e022b4099bb0ccba296c718ac94eafc8f5f442e14d75b24a7ce7129faf7e0e","id":1,\
						"outcome":"APPROVED","planId":"00000000-0000-0000-0000-000000000001",\
						"previousHash":"0000000000000000000000000000000000000000000000000000000000000000",\
						"reason":"line\\nwith \\"quotes\\"","release":"local/zymtrace/backend","signedInBy":"FORM","verdict":""}""");
	}

	@Test
	void anExportedLineHasTheHashOfItsEntry() {
		assertThat(CanonicalJson.hash(JsonMapper.shared().readTree(CanonicalJson.line(ENTRY)))).isEqualTo(ENTRY.hash());
	}

	@ParameterizedTest
	@MethodSource("fields")
	void noFieldIsLeftOutOfTheHash(RecordComponent field) throws Exception {
		assertThat(CanonicalJson.hash(changed(field))).isNotEqualTo(ENTRY.hash());
	}

	static RecordComponent[] fields() {
		return Arrays.stream(AuditEntry.class.getRecordComponents())
			.filter((field) -> !field.getName().equals(CanonicalJson.HASH))
			.toArray(RecordComponent[]::new);
	}

	private static AuditEntry changed(RecordComponent field) throws Exception {
		RecordComponent[] all = AuditEntry.class.getRecordComponents();
		Object[] values = new Object[all.length];
		for (int index = 0; index < all.length; index++) {
			Object value = all[index].getAccessor().invoke(ENTRY);
			values[index] = all[index].getName().equals(field.getName()) ? another(field.getType(), value) : value;
		}
		Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
		return AuditEntry.class.getDeclaredConstructor(types).newInstance(values);
	}

	private static Object another(Class<?> type, Object value) {
		if (type == Instant.class) {
			return ((Instant) value).plusNanos(1000);
		}
		if (type == boolean.class) {
			return !((boolean) value);
		}
		if (type == Long.class) {
			return 2L;
		}
		return (type == Integer.class) ? Integer.valueOf(1) : (type == UUID.class) ? UUID.randomUUID() : value + " ";
	}

}
