package io.upgradeconsole.verification;

import java.util.List;

/**
 * The last lines of a container, masked.
 *
 * @param workload the workload it belongs to
 * @param pod its pod
 * @param container its name
 * @param lines oldest first
 */
record PodLog(String workload, String pod, String container, List<String> lines) {

}
