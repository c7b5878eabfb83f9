package io.upgradeconsole.plan;

import org.jspecify.annotations.Nullable;

/**
 * A field of an object that changes, its values masked and cut.
 *
 * @param path such as {@code spec.template.spec.containers[web].image}
 * @param category what sort of change it is
 * @param before its value now, {@code null} where it is not there
 * @param after its planned value, {@code null} where it goes
 */
public record FieldChange(String path, Change.Category category, @Nullable String before, @Nullable String after) {

}
