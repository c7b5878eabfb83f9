package io.upgradeconsole.cluster;

import java.util.Map;

/**
 * That an object exists, as its metadata tells.
 *
 * @param kind its kind
 * @param name its name
 * @param labels its labels
 * @param release the release that helm notes on what it manages, empty where it notes
 * none, as on hooks
 * @param owned whether another object owns it, as a Deployment its pods
 */
public record LiveMetadata(String kind, String name, Map<String, String> labels, String release, boolean owned) {

}
