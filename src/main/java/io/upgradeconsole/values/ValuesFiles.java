package io.upgradeconsole.values;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All stored values files.
 */
interface ValuesFiles extends Repository<ValuesFile, UUID> {

	Optional<ValuesFile> findById(UUID id);

	List<ValuesFile> findByClusterAndNamespaceAndReleaseNameOrderByCreatedAtDesc(String cluster, String namespace,
			String releaseName);

}
