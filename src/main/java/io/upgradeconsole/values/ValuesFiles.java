package io.upgradeconsole.values;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * All stored values files.
 */
interface ValuesFiles extends Repository<ValuesFile, UUID> {

	Optional<ValuesFile> findById(UUID id);

	List<ValuesFile> findByIdIn(Collection<UUID> ids);

	Page<ValuesFile> findByClusterAndNamespaceAndReleaseNameOrderByCreatedAtDesc(String cluster, String namespace,
			String releaseName, Pageable page);

}
