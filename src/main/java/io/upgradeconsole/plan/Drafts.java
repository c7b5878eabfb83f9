package io.upgradeconsole.plan;

import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/**
 * The drafts.
 */
interface Drafts extends ListCrudRepository<Draft, UUID> {

}
