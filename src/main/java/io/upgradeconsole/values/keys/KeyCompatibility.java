package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.values.KeyPath;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out what becomes of keys that a target chart does not list. The chart's defaults
 * do not say: a key that is gone from them may be honoured still, or dead. So the chart
 * is rendered with the key and without, and where it is dead, the deployed chart too: it
 * lies in the release record.
 */
@Component
public class KeyCompatibility {

	/** The most keys that are rendered for; a release sets few that no chart lists. */
	static final int CHECKED = 40;

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	private final SideBySide sideBySide;

	KeyCompatibility(Helm helm, ChartRepository repository, ClusterProperties clusters, ReleaseRecords records,
			SideBySide sideBySide) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
		this.records = records;
		this.sideBySide = sideBySide;
	}

	/**
	 * What becomes of the keys that the target chart does not list. Where it lists all of
	 * them, nothing is rendered.
	 */
	public KeyReport report(KeyQuestion question) {
		List<UserKey> unlisted = KeyQuestion.unlisted(question.target());
		List<UserKey> keys = unlisted.subList(0, Math.min(CHECKED, unlisted.size()));
		if (keys.isEmpty()) {
			return new KeyReport(List.of(), List.of());
		}
		KeyProbe.Rendered target = KeyProbe.Rendered.of(question.target());
		List<KeyProbe.Effect> effects = inTarget(question, keys, target);
		List<KeyEffect> said = new ArrayList<>();
		List<UserKey> dead = new ArrayList<>();
		List<String> warnings = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			String warning = question.masker().maskText(effects.get(i).warning());
			if (!effects.get(i).exists()) {
				dead.add(keys.get(i));
				warnings.add(warning);
			}
			else if (!warning.isEmpty() || keys.get(i).isListedIn(question.deployed().chartValues())) {
				said.add(new KeyEffect.Honoured(keys.get(i).toString(), warning));
			}
		}
		if (!dead.isEmpty()) {
			said.addAll(dead(question, dead, warnings, target));
		}
		return new KeyReport(said, unlisted.stream().skip(keys.size()).map(UserKey::toString).toList());
	}

	private List<KeyProbe.Effect> inTarget(KeyQuestion question, List<UserKey> keys, KeyProbe.Rendered target) {
		Map<String, Object> values = question.target().config();
		return new KeyEffects(quick(question), server(question, question.upgrade(), question.values(), question.file()),
				values, this.sideBySide)
			.of(keys, () -> Optional.of(target), (key) -> true)
			// it was rendered a moment ago; if it is not any more, no key is to blame
			.orElseGet(() -> keys.stream().map((key) -> new KeyProbe.Effect(target, Set.of(), "", true)).toList());
	}

	/** Tells dead keys from those that no chart knows. */
	private List<KeyEffect> dead(KeyQuestion question, List<UserKey> keys, List<String> warnings,
			KeyProbe.Rendered target) {
		Map<String, Object> defaults = question.deployed().chartValues();
		Optional<List<KeyProbe.Effect>> effects = inDeployed(question, keys, defaults);
		KeyLosses losses = new KeyLosses(target.fields(), question.masker());
		LikelyNames names = new LikelyNames(question.target().chartValues(), defaults);
		List<KeyEffect> said = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			UserKey key = keys.get(i);
			KeyProbe.Effect effect = effects.isPresent() ? effects.get().get(i)
					: new KeyProbe.Effect(target, Set.of(), "", false);
			boolean known = effects.isEmpty() || effect.exists() || key.isListedIn(defaults);
			said.add(known
					? new KeyEffect.Dead(key.toString(), losses.of(effect), effects.isPresent(), warnings.get(i),
							text(names.successor(key)))
					: new KeyEffect.Unknown(key.toString(), text(names.meant(key))));
		}
		return said;
	}

	private Optional<List<KeyProbe.Effect>> inDeployed(KeyQuestion question, List<UserKey> keys,
			Map<String, Object> defaults) {
		RebuiltChart chart;
		try {
			chart = RebuiltChart.of(this.records.chart(question.release(), question.deployed().revision()));
		}
		catch (ProblemException ex) {
			// it has subcharts, or the record went away: then nobody knows
			return Optional.empty();
		}
		Map<String, Object> values = question.deployed().config();
		HelmCommand.Upgrade again = new HelmCommand.Upgrade(question.upgrade().release(),
				question.upgrade().namespace(), chart, chart.version(), null, null, question.upgrade().timeout());
		ChartRenders server = server(question, again, null, Map.of());
		return new KeyEffects(quick(question, chart, values), server, values, this.sideBySide).of(keys,
				() -> KeyProbe.rendered(server, ChartRenders.Changes.NONE), (key) -> !key.isListedIn(defaults));
	}

	private @Nullable ChartRenders quick(KeyQuestion question) {
		try {
			return quick(question, RebuiltChart.of(question.target().chart()), question.target().config());
		}
		catch (ProblemException ex) {
			// it has subcharts
			return null;
		}
	}

	private ChartRenders quick(KeyQuestion question, RebuiltChart chart, Map<String, Object> values) {
		return new TemplateRenders(this.helm, this.repository.home(), question.release(), chart, values,
				question.secrets());
	}

	private ChartRenders server(KeyQuestion question, HelmCommand.Upgrade upgrade, @Nullable ValuesInput values,
			Map<String, Object> file) {
		return new ServerRenders(this.helm, this.repository.home(), this.clusters.access(question.release().cluster()),
				upgrade, question.deployed().config(), values, file, question.secrets());
	}

	private static @Nullable String text(Optional<KeyPath> path) {
		return path.map(KeyPath::toString).orElse(null);
	}

}
