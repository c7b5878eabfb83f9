package io.upgradeconsole.operation;

/**
 * Why an operation did not succeed.
 *
 * @param code stable name, such as {@code services-left-behind}
 * @param title one sentence
 * @param detail what was seen
 * @param nextStep what to do now
 */
public record Cause(String code, String title, String detail, String nextStep) {

}
