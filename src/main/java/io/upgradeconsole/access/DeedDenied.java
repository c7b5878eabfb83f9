package io.upgradeconsole.access;

/**
 * Published when somebody was refused what they tried to do.
 *
 * @param deed what they tried
 * @param why what they were told
 */
public record DeedDenied(Deed deed, String why) {

}
