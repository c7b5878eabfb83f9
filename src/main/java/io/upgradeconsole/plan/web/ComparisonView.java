package io.upgradeconsole.plan.web;

import java.util.List;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.KeyGroup;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A stored values file beside what is deployed, part of the template {@code upgrade}.
 *
 * @param fileId the file
 * @param name its name
 * @param origin how it came here, such as "pasted"
 * @param note what it is not good for, or {@code null}
 * @param summary what it does to the values in force, in a sentence
 * @param groups the keys by what becomes of them, what is easily overlooked first
 * @param replacesLists whether to say that helm replaces lists as a whole
 * @param findings what else to know
 */
public record ComparisonView(String fileId, String name, String origin, Moment storedAt, String storedBy,
		@Nullable String note, String summary, List<KeyGroup> groups, boolean replacesLists, List<Callout> findings) {

}
