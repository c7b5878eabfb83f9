package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.AccessReviews.Account;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts that an upgrade uses may not do.
 *
 * @param release which release
 * @param jobs the namespace of helm's Jobs, or {@code null} where there are none
 * @param answers for each account
 */
record Grants(ReleaseRef release, @Nullable Namespace jobs, List<Answer> answers) {

	static final String CODE = "permissions";

	static final String QUESTION = "May the console do what an upgrade does?";

	/** The kind that the chart looks up while it is rendered. */
	static final ObjectKind LOOKED_UP = new ObjectKind("apiregistration.k8s.io/v1", "APIService");

	private static final int NAMED = 6;

	/**
	 * What was asked about one account.
	 *
	 * @param account that of helm's Jobs, or {@code null} for the console's own
	 * @param asked how many permissions
	 * @param denied those that are not given
	 */
	record Answer(@Nullable Account account, int asked, List<Needs.Wanted> denied) {

		private String words() {
			return (this.account != null) ? this.account + ", as which helm runs," : "The console's account";
		}

	}

	/** With what was asked of other kinds, for the same accounts in the same order. */
	Grants plus(Grants more) {
		List<Answer> both = new ArrayList<>();
		for (int i = 0; i < this.answers.size(); i++) {
			Answer one = this.answers.get(i);
			Answer other = more.answers.get(i);
			both.add(new Answer(one.account(), one.asked() + other.asked(),
					Stream.concat(one.denied().stream(), other.denied().stream()).toList()));
		}
		return new Grants(this.release, this.jobs, List.copyOf(both));
	}

	/**
	 * Whether everything is given that objects of these kinds take. What only others
	 * would take is told and stands in nobody's way.
	 */
	PreflightCheck check(Collection<ObjectKind> kinds) {
		List<Answer> missing = lacking((wanted) -> wanted.isNeededFor(kinds));
		if (missing.isEmpty()) {
			return given(lacking((wanted) -> true));
		}
		Answer first = missing.get(0);
		Needs.Wanted wanted = first.denied().get(0);
		return PreflightCheck.failed(CODE,
				(first.account() != null) ? "The account of helm's Jobs may not do what an upgrade does"
						: "The console's account may not do what an upgrade does",
				missing.stream().map(this::evidence).collect(Collectors.joining(" ")),
				"Give them to " + ((first.account() != null) ? first.account() : "the account")
						+ " with a Role and a RoleBinding in namespace " + namespaces(first.denied())
						+ (first.denied().stream().anyMatch((each) -> each.where() == Needs.Where.CLUSTER)
								? ", and a ClusterRole for what belongs to no namespace" : "")
						+ ". This asks again, when run "
						+ ((first.account() != null) ? "by whoever may impersonate it:" : "as that account:"),
				"kubectl auth can-i " + wanted.need()
						+ ((wanted.where() != Needs.Where.CLUSTER) ? " -n " + namespace(wanted) : "")
						+ ((first.account() != null) ? " --as=" + first.account() : ""));
	}

	private PreflightCheck given(List<Answer> spare) {
		String title = (this.jobs != null) ? "Helm's account and the console's may do what an upgrade does"
				: "The console's account may do what an upgrade does";
		if (!spare.isEmpty()) {
			return PreflightCheck.info(CODE, title, "Everything is given that the objects of this release take. "
					+ spare.stream().map(this::notGiven).collect(Collectors.joining(" ")));
		}
		int all = this.answers.stream().mapToInt(Answer::asked).sum();
		return PreflightCheck.passed(CODE, title,
				"All " + all + " permissions are given" + this.answers.stream()
					.filter((answer) -> answer.account() != null)
					.map((answer) -> ", " + answer.asked() + " of them to " + answer.account() + ", as which helm runs")
					.collect(Collectors.joining()) + ".");
	}

	/** The accounts that lack any of these, each with what it lacks. */
	private List<Answer> lacking(Predicate<Needs.Wanted> which) {
		return this.answers.stream()
			.map((answer) -> new Answer(answer.account(), answer.asked(),
					answer.denied().stream().filter(which).toList()))
			.filter((answer) -> !answer.denied().isEmpty())
			.toList();
	}

	private String evidence(Answer answer) {
		return (this.jobs != null)
				? answer.words() + " lacks " + answer.denied().size() + " of " + answer.asked() + " permissions: "
						+ words(answer) + "."
				: answer.denied().size() + " of " + answer.asked() + " permissions are missing: " + words(answer) + ".";
	}

	private String notGiven(Answer answer) {
		return ((answer.account() != null) ? "Not given to " + answer.account() : "Not given")
				+ ((this.jobs != null && answer.account() == null) ? " to the console's account" : "") + ": "
				+ words(answer) + ".";
	}

	private String words(Answer answer) {
		List<Needs.Wanted> denied = answer.denied();
		String more = (denied.size() > NAMED) ? " and " + (denied.size() - NAMED) + " more" : "";
		return denied.stream()
			.limit(NAMED)
			.map((wanted) -> wanted.need()
					+ ((wanted.where() == Needs.Where.JOBS) ? " in namespace " + namespace(wanted) : ""))
			.collect(Collectors.joining(", ")) + more;
	}

	private String namespaces(List<Needs.Wanted> denied) {
		return denied.stream()
			.map(this::namespace)
			.distinct()
			.map(Namespace::value)
			.collect(Collectors.joining(" and "));
	}

	private Namespace namespace(Needs.Wanted wanted) {
		return (wanted.where() == Needs.Where.JOBS && this.jobs != null) ? this.jobs : this.release.namespace();
	}

}
