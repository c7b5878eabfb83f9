package io.upgradeconsole.values;

import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The encrypted content of a values file.
 *
 * @param id the values file's id
 * @param sealed what {@link ValuesSeal} made of the content
 */
@Table("values_file_content")
record SealedContent(@Id UUID id, String sealed) {
}
