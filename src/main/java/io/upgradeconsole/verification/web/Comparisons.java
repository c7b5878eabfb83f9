package io.upgradeconsole.verification.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.Snapshot;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.web.VerificationView.Figure;
import io.upgradeconsole.verification.web.VerificationView.Row;
import org.jspecify.annotations.Nullable;

/**
 * Puts a release before and after side by side.
 */
final class Comparisons {

	private static final int SHOWN_DIGEST = 12;

	private Comparisons() {
	}

	static VerificationView.@Nullable Comparison of(Verification verification) {
		Snapshot before = verification.before();
		Snapshot after = verification.after();
		if (after == null) {
			return null;
		}
		List<Row> rows = new ArrayList<>();
		rows.add(row("Revision", "", (before != null) ? release(before) : List.of(), release(after)));
		Set<String> names = new LinkedHashSet<>();
		after.workloads().forEach((workload) -> names.add(workload.name()));
		if (before != null) {
			before.workloads().forEach((workload) -> names.add(workload.name()));
		}
		for (String name : names) {
			Snapshot.Workload left = find(before, name);
			Snapshot.Workload right = find(after, name);
			rows.add(row(name, (right != null) ? right.kind() : (left != null) ? left.kind() : "", figures(left),
					figures(right)));
		}
		return new VerificationView.Comparison(head(verification, before), "After, " + Moment.of(after.at()).utc(),
				rows);
	}

	private static String head(Verification verification, @Nullable Snapshot before) {
		if (before == null) {
			return "Before: not known";
		}
		return ((verification.operationId() != null) ? "Before, " : "At the verification before, ")
				+ Moment.of(before.at()).utc();
	}

	private static List<Text> release(Snapshot snapshot) {
		return List.of(new Text(Integer.toString(snapshot.revision()), false), new Text(snapshot.status(), false));
	}

	private record Text(String text, boolean code) {

	}

	private static List<Text> figures(Snapshot.@Nullable Workload workload) {
		if (workload == null) {
			return List.of(new Text("not there", false));
		}
		List<Text> texts = new ArrayList<>();
		workload.images().forEach((image) -> texts.add(new Text(image.substring(image.lastIndexOf('/') + 1), true)));
		workload.digests().forEach((digest) -> texts.add(new Text(shortened(digest), true)));
		texts.add(new Text(workload.ready() + " of " + workload.desired() + " ready", false));
		texts.add(new Text((workload.restarts() == 1) ? "1 restart" : workload.restarts() + " restarts", false));
		return texts;
	}

	private static Row row(String name, String kind, List<Text> before, List<Text> after) {
		return new Row(name, kind, before.stream().map((text) -> new Figure(text.text(), text.code(), false)).toList(),
				after.stream()
					.map((text) -> new Figure(text.text(), text.code(), !before.isEmpty() && !before.contains(text)))
					.toList());
	}

	private static Snapshot.@Nullable Workload find(@Nullable Snapshot snapshot, String name) {
		return (snapshot == null) ? null
				: snapshot.workloads()
					.stream()
					.filter((workload) -> workload.name().equals(name))
					.findFirst()
					.orElse(null);
	}

	private static String shortened(String digest) {
		int start = digest.indexOf(':') + 1;
		return digest.substring(0, Math.min(digest.length(), start + SHOWN_DIGEST));
	}

}
