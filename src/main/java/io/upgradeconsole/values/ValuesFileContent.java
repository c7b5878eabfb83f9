package io.upgradeconsole.values;

import java.util.UUID;

import org.springframework.data.annotation.Id;

/**
 * The encrypted content of a values file.
 *
 * @param id the values file's id
 * @param sealed what {@link ValuesSeal} made of the content
 */
record ValuesFileContent(@Id UUID id, String sealed) {
}
