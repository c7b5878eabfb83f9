package io.upgradeconsole;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * Moments go to the database with their offset. By default they would go as the JVM's
 * local time, which has one hour twice when summer time ends.
 */
@Configuration(proxyBeanMethods = false)
class Moments {

	@Bean
	JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
		return JdbcCustomConversions.of(dialect, List.of(new Written(), new Read()));
	}

	@WritingConverter
	private static final class Written implements Converter<Instant, JdbcValue> {

		@Override
		public JdbcValue convert(Instant moment) {
			return JdbcValue.of(moment.atOffset(ZoneOffset.UTC), JDBCType.TIMESTAMP_WITH_TIMEZONE);
		}

	}

	@ReadingConverter
	private static final class Read implements Converter<OffsetDateTime, Instant> {

		@Override
		public Instant convert(OffsetDateTime stored) {
			return stored.toInstant();
		}

	}

}
