package io.upgradeconsole.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How sessions are written down. A session holds who signed in, when and how, the page to
 * go to, and what a form was refused for: no password and no token.
 */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

	private static final Logger logger = LoggerFactory.getLogger(SessionStorage.class);

	/** What is in a session, and nothing that could do more when it is read. */
	private static final ObjectInputFilter EXPECTED = ObjectInputFilter.Config
		.createFilter("java.**;org.springframework.security.**;org.springframework.web.**;org.springframework.util.**;"
				+ "io.upgradeconsole.**;maxdepth=20;!*");

	/** Spring Session looks for it by this name. */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, SessionStorage::read);
		return conversions;
	}

	/**
	 * Of two requests that begin to keep the same thing at once, the later one counts:
	 * neither fails.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentSessions(JdbcConnectionDetails database) {
		if (DatabaseDriver.fromJdbcUrl(database.getJdbcUrl()) == DatabaseDriver.POSTGRESQL) {
			return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
		}
		return (sessions) -> sessions.setCreateSessionAttributeQuery(
				"merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
						+ " key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)");
	}

	/**
	 * What was written.
	 * @return {@code null} where another version of the console wrote it in a form that
	 * this one does not know: whoever it was signs in again
	 */
	private static @Nullable Object read(byte[] bytes) {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			stream.setObjectInputFilter(EXPECTED);
			return stream.readObject();
		}
		catch (IOException | ClassNotFoundException | RuntimeException ex) {
			logger.info("A session's attribute cannot be read any more", ex);
			return null;
		}
	}

}
