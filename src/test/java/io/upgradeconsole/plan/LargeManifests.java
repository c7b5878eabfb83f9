package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;

/**
 * Manifests of megabytes, and what a plan makes of them. The bench measures the same.
 */
public final class LargeManifests {

	private static final int KILOBYTE = 1024;

	private LargeManifests() {
	}

	/**
	 * Many objects of ten kilobytes each; of every tenth, a line differs with the
	 * generation.
	 */
	public static String manyObjects(int megabytes, int generation) {
		StringBuilder manifest = new StringBuilder();
		for (int object = 0; manifest.length() < megabytes * KILOBYTE * KILOBYTE; object++) {
			manifest.append(
					"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings-%d}\ndata:\n".formatted(object));
			for (int line = 0; line < 130; line++) {
				String value = (object % 10 == 0 && line == 50) ? "generation " + generation : "the same";
				manifest.append("  SETTING_NUMBER_%d: some value of this setting, which is %s as ever\n".formatted(line,
						value));
			}
		}
		return manifest.toString();
	}

	/** One object with a text of as many lines, none of which another generation has. */
	public static String manyLines(int megabytes, int generation) {
		StringBuilder manifest = new StringBuilder(
				"apiVersion: v1\nkind: ConfigMap\nmetadata: {name: lines}\ndata:\n  text: |\n");
		for (int line = 0; manifest.length() < megabytes * KILOBYTE * KILOBYTE; line++) {
			manifest.append("    line %d of generation %d with some more text\n".formatted(line, generation));
		}
		return manifest.toString();
	}

	/** One object with a single line of a megabyte. */
	public static String oneLine(int generation) {
		return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: line}\ndata:\n  text: \""
				+ "{'key':'value','list':[1,2,3]},".repeat(KILOBYTE * KILOBYTE / 31) + generation + "\"\n";
	}

	/**
	 * All that a plan does with two manifests to say how they differ.
	 * @return the diffs' length together
	 */
	public static int diff(String before, String after) {
		Comparison objects = compare(before, after);
		return diffs(objects).stream().mapToInt((diff) -> diff.unified().length()).sum();
	}

	static Comparison compare(String before, String after) {
		RenderedObjects one = new RenderedObjects(ManifestObject.parse(before, List.of()));
		RenderedObjects other = new RenderedObjects(ManifestObject.parse(after, List.of()));
		return Comparison.of(one, other, VolatileFields.NONE, Masker.of(Secrets.none()));
	}

	static List<Change> changes(Comparison objects) {
		return new ChangeList(objects, LiveState.UNKNOWN).changes();
	}

	static List<ObjectDiff> diffs(Comparison objects) {
		return new ObjectDiffs(objects).all(changes(objects));
	}

}
