package io.upgradeconsole.operation;

import java.util.UUID;

/**
 * A stage is to be planned.
 *
 * @param stagedUpgrade of which staged upgrade
 */
record StageDue(UUID stagedUpgrade) {

}
