package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.helm.ChartReference;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.helm.RepositoryIndex;
import io.upgradeconsole.preflight.PlanPreflight;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has an upgrade planned and checked at the same time. What cannot be rendered becomes a
 * plan all the same, which says why.
 */
@Component
class Planning {

	private final Planner planner;

	private final Preflight preflight;

	private final ChartRepository repository;

	private final Releases releases;

	private final ReleaseRecords records;

	private final ValuesService values;

	Planning(Planner planner, Preflight preflight, ChartRepository repository, Releases releases,
			ReleaseRecords records, ValuesService values) {
		this.planner = planner;
		this.preflight = preflight;
		this.repository = repository;
		this.releases = releases;
		this.records = records;
		this.values = values;
	}

	Planner.Planned plan(PlanRequest request, CurrentRelease current, Actor actor) {
		if (request.backTo() != null) {
			return back(request, request.backTo(), current, actor);
		}
		RepositoryIndex index = this.repository.refresh();
		return request.path().changesChart() ? chartChange(request, current, index, actor)
				: imageOnly(request, current, index);
	}

	private Planner.Planned chartChange(PlanRequest request, CurrentRelease current, RepositoryIndex index,
			Actor actor) {
		ChartVersion version = Objects.requireNonNull(request.chartVersion());
		Optional<PublishedChart> listed = index.find(version);
		ValuesFile file = (request.valuesFileId() != null) ? this.values.get(request.release(), request.valuesFileId())
				: this.values.reconstruct(request.release(), null, actor);
		PlanInputs inputs = new PlanInputs(request, current, this.repository.source(),
				listed.orElseGet(() -> new PublishedChart(version, "")), file, this.values.content(file),
				this.values.parsed(file));
		return checked(inputs, version, index,
				() -> listed.isPresent() ? this.planner.plan(inputs) : this.planner.blocked(inputs, List.of()));
	}

	/** All that it takes is in helm's record of the revision. */
	private Planner.Planned back(PlanRequest request, Revision revision, CurrentRelease current, Actor actor) {
		RebuiltChart chart = this.releases.chart(request.release(), revision);
		ReleaseRecord then = this.records.read(request.release(), revision);
		ValuesFile file = this.values.backTo(request.release(), revision, current.base().config(), then.config(),
				actor);
		PlanInputs inputs = new PlanInputs(request, current, chart,
				new PublishedChart(chart.version(), then.appVersion()), file, this.values.content(file),
				this.values.parsed(file));
		return checked(inputs, null, null, () -> this.planner.plan(inputs));
	}

	/** The deployed chart stays, be it published still or not. */
	private Planner.Planned imageOnly(PlanRequest request, CurrentRelease current, RepositoryIndex index) {
		ChartVersion version = new ChartVersion(current.base().chartVersion());
		Optional<PublishedChart> listed = index.find(version);
		if (listed.isPresent()) {
			PlanInputs inputs = imageOnly(request, current, this.repository.source(), listed.get());
			return checked(inputs, version, index, () -> this.planner.plan(inputs));
		}
		PublishedChart deployed = new PublishedChart(version, current.base().appVersion());
		try {
			PlanInputs inputs = imageOnly(request, current, this.releases.deployedChart(request.release()), deployed);
			return checked(inputs, null, index, () -> this.planner.plan(inputs));
		}
		catch (ProblemException ex) {
			if (!ex.problem().type().equals(RebuiltChart.HAS_SUBCHARTS)) {
				throw ex;
			}
			PlanInputs inputs = imageOnly(request, current, this.repository.source(), deployed);
			return checked(inputs, null, index,
					() -> this.planner.blocked(inputs, List.of(ChartWouldMove.withSubcharts(version, ex.problem()))));
		}
	}

	private static PlanInputs imageOnly(PlanRequest request, CurrentRelease current, ChartReference source,
			PublishedChart chart) {
		return new PlanInputs(request, current, source, chart, null, new byte[0], Map.of());
	}

	/**
	 * The plan with what was checked meanwhile.
	 * @param published the version that the repository has to list, or {@code null}
	 * @param index the repository's, or {@code null} where none is asked
	 */
	private Planner.Planned checked(PlanInputs inputs, @Nullable ChartVersion published,
			@Nullable RepositoryIndex index, Supplier<Planner.Planned> planning) {
		PlanPreflight asked = this.preflight.begin(inputs.request().release(), published, index);
		if (inputs.current().isPending()) {
			// helm renders nothing for it
			return with(inputs, this.planner.blocked(inputs, List.of()), asked.answers(Set.of()));
		}
		try {
			Planner.Planned planned = planning.get();
			return with(inputs, planned, asked.answers(planned.kinds()));
		}
		catch (ProblemException ex) {
			List<PreflightCheck> checks = ex.problem().type().equals("cluster-forbids") ? asked.answersOfRefused()
					: List.of();
			if (checks.stream().noneMatch((check) -> check.state() == PreflightCheck.State.FAILED)) {
				throw ex;
			}
			return with(inputs, this.planner.blocked(inputs, List.of()), checks);
		}
	}

	private static Planner.Planned with(PlanInputs inputs, Planner.Planned planned, List<PreflightCheck> checks) {
		List<Finding> findings = new ArrayList<>(planned.content().findings());
		findings.addAll(PreflightFindings.of(checks));
		findings.sort(Finding.SEVEREST_FIRST);
		return planned.with(planned.content().with(PlanContent.Asked.of(inputs.request()), checks, findings));
	}

}
