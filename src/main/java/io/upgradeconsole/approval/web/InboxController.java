package io.upgradeconsole.approval.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.Inbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The inbox of whoever approves.
 */
@Controller
class InboxController {

	private final Inbox inbox;

	private final Permissions permissions;

	private final CurrentActor actor;

	InboxController(Inbox inbox, Permissions permissions, CurrentActor actor) {
		this.inbox = inbox;
		this.permissions = permissions;
		this.actor = actor;
	}

	@GetMapping("/approvals")
	String show(Model model) {
		Actor reader = this.actor.get();
		model.addAttribute("view",
				InboxView.of(this.inbox.of(reader), this.permissions.allowsSomewhere(reader, Action.APPROVE)));
		return "approvals";
	}

}
