package io.upgradeconsole;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the database up to date at start, and refuses one that a newer console has
 * changed: Flyway would let an older console write there what the newer schema does not
 * take, or what the newer console misunderstands. A console that runs already is let be,
 * so that replicas can be replaced one after the other.
 */
@Configuration(proxyBeanMethods = false)
class Schema {

	@Bean
	FlywayConfigurationCustomizer refuseWhatIsNewer() {
		return (configuration) -> configuration.ignoreMigrationPatterns(new String[0]);
	}

	@Bean
	FlywayMigrationStrategy migrateOrSayWhyNot() {
		return (flyway) -> {
			try {
				flyway.migrate();
			}
			catch (FlywayValidateException ex) {
				Optional<MigrationVersion> newer = newest(flyway, (state) -> state.isApplied() && !state.isResolved());
				if (newer.isEmpty()) {
					throw ex;
				}
				throw new NewerDatabaseException(newer.get().getVersion(),
						newest(flyway, MigrationState::isResolved).orElseThrow().getVersion());
			}
		};
	}

	private static Optional<MigrationVersion> newest(Flyway flyway, Predicate<MigrationState> states) {
		return Arrays.stream(flyway.info().all())
			.filter((migration) -> migration.isVersioned() && states.test(migration.getState()))
			.map(MigrationInfo::getVersion)
			.max(Comparator.naturalOrder());
	}

}
