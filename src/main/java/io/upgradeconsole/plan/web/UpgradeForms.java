package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.plan.Draft;
import io.upgradeconsole.plan.DraftEntries;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.values.KeptValues;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Fills the wizard's form: what is deployed, what can be chosen, what was typed.
 */
@Component
class UpgradeForms {

	private static final int SHA_SHOWN = 12;

	private static final int FILES_SHOWN = 50;

	private final Releases releases;

	private final ChartRepository repository;

	private final ValuesService values;

	private final KeptValues kept;

	UpgradeForms(Releases releases, ChartRepository repository, ValuesService values, KeptValues kept) {
		this.releases = releases;
		this.repository = repository;
		this.values = values;
		this.kept = kept;
	}

	/**
	 * What the wizard begins with: chart and image together, and the release's values
	 * file where that says what is deployed.
	 */
	DraftEntries begin(ReleaseRef release) {
		DraftEntries entries = DraftEntries.of(UpgradePath.COMBINED.name(), null, null, "RECONSTRUCTED", null, null);
		try {
			return this.kept.inForce(release, this.releases.summary(release).revision())
				.map((file) -> entries.withStoredFile(file.id()))
				.orElse(entries);
		}
		catch (ProblemException ex) {
			// the form tells it
			return entries;
		}
	}

	UpgradeFormView form(Draft draft, Map<String, ProblemView> problems, SentValues sent) {
		ReleaseSummary release = this.releases.summary(draft.release());
		Map<String, ProblemView> errors = new LinkedHashMap<>(problems);
		List<Callout> callouts = new ArrayList<>();
		List<PublishedChart> published = published(callouts);
		DraftEntries typed = draft.entries();
		return new UpgradeFormView(draft.id().toString(), draft.release(),
				new UpgradeFormView.Deployed(release.revision().number(), release.facts().chartVersion(),
						release.facts().appVersion(), tags(release)),
				new UpgradeFormView.Typed(typed.path(), typed.chartVersion(), typed.imageTag(), typed.valuesSource(),
						typed.valuesFileId(), typed.timeout(), Objects.requireNonNullElse(sent.pasted(), ""),
						Objects.requireNonNullElseGet(sent.pastedName(),
								() -> this.values.usualName(draft.release()).value())),
				errors, options(draft, release, published), comparison(draft), callouts);
	}

	private @Nullable ComparisonView comparison(Draft draft) {
		DraftEntries typed = draft.entries();
		if (!typed.valuesSource().equals("STORED")) {
			return null;
		}
		return chosen(draft).map((file) -> ComparisonViews.of(file, this.values.review(file))).orElse(null);
	}

	private Optional<ValuesFile> chosen(Draft draft) {
		try {
			return this.values.find(draft.release(), draft.entries().storedFile());
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

	/** The newest, and the chosen one be it as old as it may. */
	private List<ValuesFile> stored(Draft draft) {
		List<ValuesFile> stored = new ArrayList<>(this.values.newest(draft.release(), FILES_SHOWN));
		chosen(draft).filter((file) -> !stored.contains(file)).ifPresent(stored::add);
		return stored;
	}

	/**
	 * Refuses a chart version that is asked for and not listed.
	 * @throws ProblemException about the field
	 */
	void requirePublished(PlanRequest request) {
		if (request.chartVersion() != null) {
			this.repository.required(request.chartVersion());
		}
	}

	private List<PublishedChart> published(List<Callout> callouts) {
		try {
			return this.repository.published();
		}
		catch (ProblemException ex) {
			callouts.add(Callout.warning(ex.problem().title(), ex.problem().detail(), ex.problem().remedy()));
			return List.of();
		}
	}

	private UpgradeFormView.Options options(Draft draft, ReleaseSummary release, List<PublishedChart> published) {
		return new UpgradeFormView.Options(
				published.stream().map((chart) -> chart(chart, release.facts(), published)).toList(),
				published.stream().map(PublishedChart::appVersion).filter((tag) -> !tag.isEmpty()).distinct().toList(),
				stored(draft).stream()
					.map((file) -> new UpgradeFormView.StoredFile(file.id().toString(), file.fileName(),
							file.sha256().substring(0, SHA_SHOWN), file.origin().words(), Moment.of(file.createdAt()),
							file.createdBy()))
					.toList(),
				this.kept.told(draft.release(), release.revision()).orElse(null), "automatic",
				"When it is over, helm gives up and rolls back. Left empty, it is as long as the target chart's migrate Job may take, plus ten minutes.");
	}

	private static UpgradeFormView.Chart chart(PublishedChart chart, ReleaseFacts facts,
			List<PublishedChart> published) {
		String version = chart.version().value();
		return new UpgradeFormView.Chart(version, chart.appVersion(), note(version, facts, published));
	}

	private static @Nullable String note(String version, ReleaseFacts facts, List<PublishedChart> published) {
		if (version.equals(facts.chartVersion())) {
			return "deployed now";
		}
		return version.equals(published.get(0).version().value()) ? "newest" : null;
	}

	private static String tags(ReleaseSummary release) {
		return String.join(", ", release.imageTags().values().stream().distinct().toList());
	}

}
