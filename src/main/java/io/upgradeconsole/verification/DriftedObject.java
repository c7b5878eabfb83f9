package io.upgradeconsole.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An object that is not as the release's record says.
 *
 * @param object kind and name
 * @param hook whether it is a hook, which every upgrade makes anew
 * @param serverSide whether helm applies it on the server's side, where a field that
 * somebody else has set is a conflict
 * @param fields what differs, empty where the object is gone
 */
public record DriftedObject(String object, boolean hook, boolean serverSide, List<Field> fields) {

	public DriftedObject {
		fields = List.copyOf(fields);
	}

	/** Whether it no longer exists. */
	public boolean isMissing() {
		return this.fields.isEmpty();
	}

	/**
	 * A field, its values masked and cut.
	 *
	 * @param path such as {@code spec.template.spec.containers[web].image}
	 * @param recorded as the API server reads the record
	 * @param live as it is, {@code null} where it is not there
	 * @param changedBy the tool that set it and when, {@code null} where nobody knows
	 */
	public record Field(String path, String recorded, @Nullable String live, @Nullable String changedBy) {

	}

}
