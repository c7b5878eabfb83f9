package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;

import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The key of consoles that share a database.
 */
@ExtendWith(OutputCaptureExtension.class)
class SharedValuesKeyTests {

	private static final ValuesSeal ONE = new ValuesSeal(new SecretKeySpec(new byte[32], "AES"));

	private static final ValuesSeal OTHER = new ValuesSeal(
			new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES"));

	private final EmbeddedDatabase source = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScripts("db/migration/V1_1__values_file.sql", "db/vendor/postgresql/V1_83__values_key.sql")
		.build();

	private final JdbcClient database = JdbcClient.create((DataSource) this.source);

	@AfterEach
	void close() {
		this.source.shutdown();
	}

	@Test
	void theFirstConsolesKeyIsTheOneThatAllHaveToHave() {
		start(ONE);
		assertThatCode(() -> start(ONE)).doesNotThrowAnyException();
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> start(OTHER))
			.withMessageStartingWith("console.values.encryption-key is not the key")
			.withMessageContaining(ONE.keyId())
			.satisfies((refusal) -> assertThat(refusal.remedy()).contains(
					"Set console.values.encryption-key to the same key on all consoles",
					"update values_key set key_id = '" + OTHER.keyId() + "'"));
	}

	@Test
	void filesOfAnOlderConsoleSayWhichKeyThatIs() {
		store(ONE);
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> start(OTHER));
		start(ONE);
	}

	@Test
	void whoHasLostTheKeyGoesOnAsTheMessageSays() {
		start(ONE);
		this.database.sql("update values_key set key_id = '" + OTHER.keyId() + "'").update();
		start(OTHER);
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> start(ONE));
	}

	@Test
	void whereTheKeyLiesBesideTheDatabaseAndIsLostTheLogSaysIt(CapturedOutput output) {
		new SharedValuesKey(this.source, this.database, ONE).afterSingletonsInstantiated();
		store(ONE);
		new SharedValuesKey(this.source, this.database, ONE).afterSingletonsInstantiated();
		assertThat(output).doesNotContain("cannot be opened");
		new SharedValuesKey(this.source, this.database, OTHER).afterSingletonsInstantiated();
		assertThat(output).contains("are encrypted with key " + ONE.keyId() + " and cannot be opened",
				"Restore values.key");
	}

	private void store(ValuesSeal seal) {
		this.database
			.sql("insert into values_file values (random_uuid(), 'c', 'n', 'r', 'f', ?, 'UPLOADED', "
					+ "current_timestamp, 'operator')")
			.param("0".repeat(64))
			.update();
		this.database.sql("insert into values_file_content select id, ? from values_file")
			.param("v1:" + seal.keyId() + ":AAAA")
			.update();
	}

	private void start(ValuesSeal seal) {
		new SharedValuesKey(this.source, this.database, seal).require();
	}

}
