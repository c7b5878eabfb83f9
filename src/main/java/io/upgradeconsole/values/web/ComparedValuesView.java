package io.upgradeconsole.values.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.DiffLines;
import io.upgradeconsole.ui.KeyGroup;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.values.ComparedValues;
import io.upgradeconsole.values.KeyChange;
import io.upgradeconsole.values.StoredValues;
import org.jspecify.annotations.Nullable;

/**
 * Two stored files beside each other, template {@code values-compared}.
 *
 * @param before the older one
 * @param after the newer one
 * @param groups the keys that differ, by how
 * @param lines the texts' diff, or {@code null} where they are alike
 * @param secrets whether a secret differs, which shows as two lines that look alike
 */
public record ComparedValuesView(ReleaseRef release, Side before, Side after, List<KeyGroup> groups,
		@Nullable DiffLines lines, boolean secrets) {

	/**
	 * One of them.
	 *
	 * @param title such as "version 3"
	 */
	public record Side(String id, String title, String name, Moment at) {

		static Side of(StoredValues stored) {
			return new Side(stored.file().id().toString(), stored.title(), stored.name(), Moment.of(stored.since()));
		}

	}

	static ComparedValuesView of(ComparedValues compared) {
		List<KeyGroup> groups = new ArrayList<>();
		for (KeyChange.Kind kind : KeyChange.Kind.values()) {
			List<KeyGroup.Row> rows = compared.keys().of(kind).stream().map(ComparedValuesView::row).toList();
			// a null in both is no difference
			if (!rows.isEmpty() && kind != KeyChange.Kind.NULL_AGAIN) {
				groups.add(KeyGroup.of(title(kind, rows.size()), "", "neutral", rows, ""));
			}
		}
		return new ComparedValuesView(compared.before().file().release(), Side.of(compared.before()),
				Side.of(compared.after()), groups,
				compared.unified().isEmpty() ? null : DiffLines.of(compared.after().name(), compared.unified()),
				compared.keys()
					.changes()
					.stream()
					.anyMatch((change) -> change.secret() && change.kind() == KeyChange.Kind.CHANGED));
	}

	private static String title(KeyChange.Kind kind, int number) {
		String keys = (number == 1) ? "1 key" : number + " keys";
		return switch (kind) {
			case KEPT -> keys + " only in the older file";
			case CHANGED -> keys + ((number == 1) ? " has another value" : " have another value");
			case ADDED -> keys + " only in the newer file";
			case REMOVED -> keys + " set to null in the newer file";
			case ERASED -> keys + " only in the newer file, as null";
			case NULL_AGAIN -> "";
		};
	}

	private static KeyGroup.Row row(KeyChange change) {
		boolean silent = change.kind() == KeyChange.Kind.CHANGED && change.secret();
		return new KeyGroup.Row(change.path().toString(), silent ? null : change.before(),
				silent ? null : change.after(), silent ? "another secret, not shown" : null);
	}

}
