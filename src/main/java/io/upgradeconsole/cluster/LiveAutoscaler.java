package io.upgradeconsole.cluster;

/**
 * A HorizontalPodAutoscaler as it is in the cluster now.
 *
 * @param name its name
 * @param target what it scales, such as {@code Deployment/zymtrace-web}
 * @param least the fewest pods
 * @param most the most pods
 * @param current how many there are
 * @param desired how many it wants
 */
public record LiveAutoscaler(String name, String target, int least, int most, int current, int desired) {

}
