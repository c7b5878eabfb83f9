package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.upgradeconsole.helm.ChartRefusedException;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.ChartSource;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.ReusedValues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the key because of which a chart refuses to render: the one without which it
 * renders, or at least says something else.
 */
@Component
public class KeyRefusals {

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	KeyRefusals(Helm helm, ChartRepository repository, ClusterProperties clusters) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
	}

	/**
	 * An upgrade that does not render. Holds secrets: memory only.
	 *
	 * @param deployed the values that the release has set
	 * @param file the values of the file, empty where there is none
	 */
	public record Refused(ReleaseRef release, HelmCommand.Upgrade upgrade, @Nullable ValuesInput values,
			Map<String, Object> deployed, Map<String, Object> file, Secrets secrets) {

		Map<String, Object> inForce() {
			return ReusedValues.inForce(this.deployed, this.file);
		}

		@Override
		public String toString() {
			return "Refused[" + this.release + "]";
		}

	}

	/**
	 * Why it does not render; a chart may have more than one reason, one behind the
	 * other.
	 */
	public List<Refusal> explain(Refused refused, ChartRefusedException first) {
		if (!(refused.upgrade().source() instanceof ChartSource)) {
			// a chart that is rebuilt has run here already, so none of its keys has
			// changed
			return List.of(refusal(first.chartMessage(), null, refused, Map.of()));
		}
		Map<String, Object> defaults = this.helm.defaults(refused.upgrade().version(), this.repository.home());
		ChartRenders renders = new ServerRenders(this.helm, this.repository.home(),
				this.clusters.access(refused.release().cluster()), refused.upgrade(), refused.deployed(),
				refused.values(), refused.file(), refused.secrets());
		List<UserKey> unlisted = UserKey.unlisted(refused.inForce(), defaults, List.of());
		return new CulpritSearch(unlisted, (away) -> message(renders, away)).culprits(first.chartMessage())
			.entrySet()
			.stream()
			.map((culprit) -> refusal(culprit.getKey(), culprit.getValue().orElse(null), refused, defaults))
			.toList();
	}

	/** What the chart says without these keys; nothing where it renders. */
	private static Optional<String> message(ChartRenders renders, List<UserKey> away) {
		try {
			renders.render(new ChartRenders.Changes(List.of(), away));
			return Optional.empty();
		}
		catch (ChartRefusedException ex) {
			return Optional.of(ex.chartMessage());
		}
	}

	private static Refusal refusal(String message, @Nullable UserKey culprit, Refused refused,
			Map<String, Object> defaults) {
		boolean asks = RefusalWords.askForMore(message);
		return new Refusal(message, (culprit != null) ? culprit.toString() : null,
				culprit != null && culprit.path().standsIn(refused.deployed()),
				asks ? RefusalWords.missing(message, refused.inForce(), defaults) : List.of(), asks);
	}

}
