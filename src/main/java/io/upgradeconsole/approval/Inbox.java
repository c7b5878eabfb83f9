package io.upgradeconsole.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.OpenPlan;
import io.upgradeconsole.plan.OpenPlans;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Service;

/**
 * Which plans wait for others than who asked for them. Of several that one person has
 * asked for on one release, only the newest waits here: who plans until it is right would
 * fill the inbox of everybody else. On their own pages the older ones can be decided on,
 * too.
 */
@Service
public class Inbox {

	private final OpenPlans plans;

	private final ApprovalRequests requests;

	private final ApprovalRules rules;

	private final Standings standings;

	private final Candidates candidates;

	private final Permissions permissions;

	Inbox(OpenPlans plans, ApprovalRequests requests, ApprovalRules rules, Standings standings, Candidates candidates,
			Permissions permissions) {
		this.plans = plans;
		this.requests = requests;
		this.rules = rules;
		this.standings = standings;
		this.candidates = candidates;
		this.permissions = permissions;
	}

	/**
	 * What waits, newest first.
	 *
	 * @param forYou for the actor, who may approve it and has not yet
	 * @param byYou for others, because the actor asked for it
	 * @param others for others
	 */
	public record Content(List<WaitingPlan> forYou, List<WaitingPlan> byYou, List<WaitingPlan> others) {

	}

	/** What waits, as far as the actor may see it. */
	public Content of(Actor actor) {
		Content content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (WaitingPlan waiting : waitingPlans(actor)) {
			if (Identity.same(waiting.plan().createdBy(), actor.name())) {
				content.byYou().add(waiting);
			}
			else {
				(waitsFor(actor, waiting) ? content.forYou() : content.others()).add(waiting);
			}
		}
		return content;
	}

	/** How many plans wait, by release, as far as the actor may see them. */
	public Map<ReleaseRef, Integer> waiting(Actor actor) {
		return waitingPlans(actor).stream()
			.collect(Collectors.toMap((waiting) -> waiting.plan().release(), (waiting) -> 1, Integer::sum));
	}

	private boolean waitsFor(Actor actor, WaitingPlan waiting) {
		return this.permissions.allows(actor, Action.APPROVE, waiting.plan().release())
				&& waiting.approvedBy().stream().noneMatch((name) -> Identity.same(name, actor.name()));
	}

	private List<WaitingPlan> waitingPlans(Actor actor) {
		List<OpenPlan> open = newestOfEach(this.plans.newest(actor));
		if (open.isEmpty()) {
			return List.of();
		}
		List<UUID> ids = open.stream().map(OpenPlan::id).toList();
		Map<UUID, ApprovalRequest> asked = this.requests.findByPlanIdIn(ids)
			.stream()
			.collect(Collectors.toMap(ApprovalRequest::planId, Function.identity()));
		Map<UUID, List<Approval>> given = this.standings.given(ids);
		return open.stream()
			.filter((plan) -> asked.containsKey(plan.id()))
			.map((plan) -> waiting(plan, asked.get(plan.id()), given.getOrDefault(plan.id(), List.of())))
			.filter((plan) -> plan.approvedBy().size() < plan.needed())
			.toList();
	}

	private WaitingPlan waiting(OpenPlan plan, ApprovalRequest asked, List<Approval> given) {
		Requirement requirement = this.rules.of(asked);
		List<Approval> counting = Standings.counting(requirement, plan.createdBy(), given);
		// what takes nobody else waits for nobody here
		return new WaitingPlan(plan, asked.title(), requirement.takesOthers() ? requirement.approvers() : 0,
				counting.stream().map(Approval::approvedBy).toList(),
				this.candidates.of(plan.release(), plan.createdBy(), requirement, counting));
	}

	private static List<OpenPlan> newestOfEach(List<OpenPlan> newestFirst) {
		Set<String> seen = new HashSet<>();
		return newestFirst.stream().filter((plan) -> seen.add(plan.releaseRef() + " " + plan.createdBy())).toList();
	}

}
