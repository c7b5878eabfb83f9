package io.upgradeconsole.values;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What became of values files after all operations.
 */
interface ValuesKeepings extends Repository<ValuesKeeping, UUID> {

	Optional<ValuesKeeping> findById(UUID operationId);

	Optional<ValuesKeeping> findFirstByReleaseRefOrderByKeptAtDesc(String releaseRef);

}
