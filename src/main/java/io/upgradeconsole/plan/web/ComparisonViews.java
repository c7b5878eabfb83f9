package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.KeyGroup;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.values.KeyChange;
import io.upgradeconsole.values.ValuesComparison;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesReview;

/**
 * Turns the review of a values file into what the wizard shows.
 */
final class ComparisonViews {

	private static final Set<String> SHOWN_AS_GROUPS = Set.of("removed-in-file-but-kept", "chart-default-erased");

	private ComparisonViews() {
	}

	static ComparisonView of(ValuesFile file, ValuesReview review) {
		ValuesComparison comparison = (review.comparison() != null) ? review.comparison()
				: new ValuesComparison(List.of());
		return new ComparisonView(file.id().toString(), file.fileName(), file.origin().words(),
				Moment.of(file.createdAt()), file.createdBy(), file.origin().note(), summary(review),
				groups(comparison), comparison.changes().stream().anyMatch(ComparisonViews::replacesList),
				review.findings()
					.stream()
					.filter(ComparisonViews::isNotShownAbove)
					.map(ComparisonViews::callout)
					.toList());
	}

	private static String summary(ValuesReview review) {
		if (review.comparison() == null) {
			return "It was not compared with what is deployed.";
		}
		String deployed = "revision " + review.revision();
		return review.differs() ? "Compared with the values of " + deployed + ", which are in force now:"
				: "It says exactly what " + deployed + " was deployed with. No value changes.";
	}

	private static List<KeyGroup> groups(ValuesComparison comparison) {
		List<KeyGroup> groups = new ArrayList<>();
		for (KeyChange.Kind kind : KeyChange.Kind.values()) {
			List<KeyGroup.Row> rows = comparison.of(kind).stream().map(ComparisonViews::row).toList();
			if (!rows.isEmpty()) {
				groups.add(KeyGroup.of(title(kind, rows.size()), explanation(kind),
						(kind == KeyChange.Kind.KEPT || kind == KeyChange.Kind.ERASED) ? "warning" : "neutral", rows,
						(kind == KeyChange.Kind.KEPT) ? comparison.linesToRemove() : ""));
			}
		}
		return groups;
	}

	private static String title(KeyChange.Kind kind, int number) {
		boolean one = number == 1;
		String keys = one ? "1 key" : number + " keys";
		return switch (kind) {
			case KEPT -> keys + (one ? " is" : " are") + " in force now and not in your file; "
					+ (one ? "it stays" : "they stay");
			case CHANGED -> keys + (one ? " changes" : " change");
			case ADDED -> keys + (one ? " is" : " are") + " new";
			case REMOVED -> keys + (one ? " goes" : " go") + " out of force, by null";
			case ERASED -> keys + (one ? " loses" : " lose") + " the chart’s default, by null";
			case NULL_AGAIN -> keys + (one ? " is" : " are") + " null now and null in your file";
		};
	}

	private static String explanation(KeyChange.Kind kind) {
		return switch (kind) {
			case KEPT -> "Helm lays your file over what is deployed, so leaving a key out changes nothing.";
			case CHANGED -> "Your file sets another value.";
			case ADDED -> "Your file sets what nobody has set so far.";
			case REMOVED -> "The chart’s default applies again. Take the line out of your file afterwards: "
					+ "in the next upgrade it would erase that default.";
			case ERASED -> "Nobody has set it, so a null takes out the default itself. "
					+ "Take the line out of your file, unless the chart shall do without.";
			case NULL_AGAIN ->
				"Helm 3 takes a null out by another and brings the chart’s default back, helm 4 keeps it. "
						+ "To be sure that it stays, take the line out of your file.";
		};
	}

	private static KeyGroup.Row row(KeyChange change) {
		String words = switch (change.kind()) {
			case CHANGED -> change.secret() ? "another secret, not shown" : null;
			case REMOVED -> "the chart’s default";
			case ERASED -> "the chart’s default is gone";
			default -> null;
		};
		boolean silent = change.kind() == KeyChange.Kind.CHANGED && change.secret();
		return new KeyGroup.Row(change.path().toString(), silent ? null : change.before(),
				silent ? null : change.after(), words);
	}

	private static boolean replacesList(KeyChange change) {
		return change.kind() == KeyChange.Kind.CHANGED && change.list();
	}

	private static boolean isNotShownAbove(ValuesFinding finding) {
		return !SHOWN_AS_GROUPS.contains(finding.code());
	}

	private static Callout callout(ValuesFinding finding) {
		return switch (finding.severity()) {
			case INFO -> Callout.info(finding.title(), finding.detail(), finding.remedy());
			case WARNING -> Callout.warning(finding.title(), finding.detail(), finding.remedy());
			case BLOCKING -> Callout.blocking(finding.title(), finding.detail(), finding.remedy());
		};
	}

}
