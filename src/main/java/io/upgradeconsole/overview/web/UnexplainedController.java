package io.upgradeconsole.overview.web;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.UnexplainedChange;
import io.upgradeconsole.overview.UnexplainedChanges;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What was changed past this console.
 */
@Controller
class UnexplainedController {

	private final UnexplainedChanges unexplained;

	private final CurrentActor actor;

	UnexplainedController(UnexplainedChanges unexplained, CurrentActor actor) {
		this.unexplained = unexplained;
		this.actor = actor;
	}

	@GetMapping("/unexplained-changes")
	String show(Model model) {
		UnexplainedChanges.Found found = this.unexplained.all(this.actor.get());
		model.addAttribute("view",
				new UnexplainedView(found.changes().stream().map(UnexplainedController::change).toList(),
						found.releases(), found.problems().stream().map(ProblemView::of).toList()));
		return "unexplained";
	}

	private static UnexplainedView.Change change(UnexplainedChange change) {
		return new UnexplainedView.Change(change.release(), change.revision().revision().number(),
				ReleaseViews.status(change.revision().status()), Moment.of(change.revision().deployedAt()),
				change.revision().chartVersion(), change.revision().description(), Moment.of(change.firstSight().at()),
				change.firstSight().revision().number());
	}

}
