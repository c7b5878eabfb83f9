package io.upgradeconsole.values;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * The versions of all releases' values files.
 */
interface ValuesVersions extends Repository<ValuesVersion, UUID> {

	Optional<ValuesVersion> findById(UUID fileId);

	List<ValuesVersion> findByFileIdIn(Collection<UUID> fileIds);

	Optional<ValuesVersion> findFirstByReleaseRefOrderByVersionDesc(String releaseRef);

	Page<ValuesVersion> findByReleaseRefOrderByVersionDesc(String releaseRef, Pageable page);

	/** The versions that came after these files. */
	List<ValuesVersion> findByReplacesIn(Collection<UUID> fileIds);

}
