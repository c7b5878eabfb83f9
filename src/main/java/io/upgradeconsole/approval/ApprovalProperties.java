package io.upgradeconsole.approval;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.target.SettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who has to allow a plan before it runs, and when nothing runs.
 *
 * @param policy whose approval every plan takes at least
 * @param approvers how many have to approve, where it takes others
 * @param rules which plans take more than that
 * @param freezes when nothing may start
 */
@ConfigurationProperties("console.approval")
record ApprovalProperties(@DefaultValue("SELF") ApprovalPolicy policy, @DefaultValue("1") int approvers,
		@DefaultValue List<Rule> rules, @DefaultValue List<FreezeSettings> freezes) {

	private static final int MOST_APPROVERS = 9;

	ApprovalProperties {
		requireApprovers("console.approval", policy, approvers);
		rules = validated(rules);
		Set<String> names = new HashSet<>();
		for (int i = 0; i < freezes.size(); i++) {
			String setting = "console.approval.freezes[" + i + "]";
			freezes.get(i).freeze(setting);
			if (!names.add(freezes.get(i).name())) {
				throw new SettingException(setting + ".name", "is '" + freezes.get(i).name() + "', as another one is.",
						"Give each freeze a name of its own: an override is recorded by that name.");
			}
		}
	}

	/** The freezes, ready to be asked. */
	List<Freeze> validFreezes() {
		return IntStream.range(0, this.freezes.size())
			.mapToObj((index) -> this.freezes.get(index).freeze("console.approval.freezes[" + index + "]"))
			.toList();
	}

	private static List<Rule> validated(List<Rule> rules) {
		return IntStream.range(0, rules.size())
			.mapToObj((index) -> rules.get(index).validated("console.approval.rules[" + index + "]", index + 1))
			.toList();
	}

	private static void requireApprovers(String setting, ApprovalPolicy policy, int approvers) {
		if (approvers < 1 || approvers > MOST_APPROVERS) {
			throw new SettingException(setting + ".approvers", "is " + approvers + ".",
					"Set it to a number from 1 to " + MOST_APPROVERS + ".");
		}
		if (policy == ApprovalPolicy.SELF && approvers > 1) {
			throw new SettingException(setting + ".approvers",
					"is " + approvers + ", but the policy is SELF, which takes one approval.",
					"Set " + setting + ".policy to OTHER_PERSON, or leave the number out.");
		}
	}

	/**
	 * What a plan takes where all of this is true of it.
	 *
	 * @param name what approvers are told; "rule 1" and so on without one
	 * @param ways how the plan changes the release; empty for any way
	 * @param severity the least that the worst of the plan's findings is, or {@code null}
	 * where findings do not matter
	 * @param cluster pattern of the cluster's name, such as {@code prod-*}
	 * @param namespace pattern of the namespace
	 * @param release pattern of the release's name
	 * @param policy whose approval it takes then
	 * @param approvers how many
	 */
	record Rule(@DefaultValue("") String name, @DefaultValue Set<ChangeWay> ways, Finding.@Nullable Severity severity,
			@DefaultValue("") String cluster, @DefaultValue("") String namespace, @DefaultValue("") String release,
			@DefaultValue("OTHER_PERSON") ApprovalPolicy policy, @DefaultValue("1") int approvers) {

		ReleasePattern where() {
			return new ReleasePattern(this.cluster, this.namespace, this.release);
		}

		private Rule validated(String setting, int number) {
			where().validated(setting);
			requireApprovers(setting, this.policy, this.approvers);
			if (this.severity == Finding.Severity.BLOCKING) {
				throw new SettingException(setting + ".severity", "is BLOCKING, but such a plan never runs.",
						"Set it to INFO or WARNING, or leave it out.");
			}
			return this.name.isBlank() ? new Rule("rule " + number, this.ways, this.severity, this.cluster,
					this.namespace, this.release, this.policy, this.approvers) : this;
		}

	}

	/**
	 * A time in which nothing may start: either from a moment to another, or on days of
	 * the week, between hours.
	 *
	 * @param name what everybody is told
	 * @param start the first moment, such as {@code 2026-12-20T00:00}
	 * @param end the first moment after it
	 * @param days the days on which it begins; empty for every day
	 * @param from the hour at which it begins, such as {@code 18:00}; empty for midnight
	 * @param to the hour at which it ends, on the next day where it is not later than
	 * {@code from}; empty for the midnight after
	 * @param zone the zone of all of these, such as {@code Europe/Berlin}
	 * @param cluster pattern of the cluster's name
	 * @param namespace pattern of the namespace
	 * @param release pattern of the release's name
	 * @param overriddenBy the roles that may allow a start all the same
	 */
	record FreezeSettings(@DefaultValue("") String name, @DefaultValue("") String start, @DefaultValue("") String end,
			@DefaultValue Set<DayOfWeek> days, @DefaultValue("") String from, @DefaultValue("") String to,
			@DefaultValue("") String zone, @DefaultValue("") String cluster, @DefaultValue("") String namespace,
			@DefaultValue("") String release, @DefaultValue("ADMIN") Set<Role> overriddenBy) {

		Freeze freeze(String setting) {
			return FreezeParser.parse(setting, this);
		}

	}

}
