package io.upgradeconsole.plan;

/**
 * The image of one service, before and after.
 *
 * @param service the service's name
 * @param before the image now recorded, empty for a service that is new
 * @param after the image that the plan renders, empty for a service that goes
 */
public record ImageChange(String service, String before, String after) {

}
