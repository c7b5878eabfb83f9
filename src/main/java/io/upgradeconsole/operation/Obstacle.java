package io.upgradeconsole.operation;

import java.time.Instant;

/**
 * What has kept helm waiting for so long that somebody should hear of it.
 *
 * @param detail what was seen in the cluster, in a sentence
 * @param since when it was first seen
 */
public record Obstacle(String detail, Instant since) {

}
