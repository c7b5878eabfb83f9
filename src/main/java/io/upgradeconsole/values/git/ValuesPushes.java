package io.upgradeconsole.values.git;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * All versions that are to be pushed, or have been.
 */
interface ValuesPushes extends Repository<ValuesPush, UUID> {

	ValuesPush save(ValuesPush push);

	Optional<ValuesPush> findById(UUID fileId);

	List<ValuesPush> findByFileIdIn(Collection<UUID> fileIds);

	List<ValuesPush> findByStateOrderByCreatedAt(PushState.State state, Limit limit);

}
