package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the key because of which a chart refuses to render: the one without which it
 * renders, or at least says something else.
 */
@Component
public class KeyRefusals {

	private static final int RENDERED = 40;

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
			// the chart stays as it is, so none of its keys has changed
			return List.of(refusal(first.chartMessage(), null, refused, Map.of()));
		}
		Map<String, Object> defaults = this.helm.defaults(refused.upgrade().version(), this.repository.home());
		List<UserKey> candidates = candidates(refused, defaults);
		List<UserKey> away = new ArrayList<>();
		List<Refusal> refusals = new ArrayList<>();
		Optional<String> message = Optional.of(first.chartMessage());
		for (int left = RENDERED; message.isPresent() && left > 0;) {
			String said = message.get();
			candidates.sort(Comparator.comparing((UserKey key) -> !RefusalWords.mention(said, key)));
			UserKey culprit = null;
			for (UserKey candidate : candidates) {
				if (left-- == 0) {
					break;
				}
				away.add(candidate);
				message = message(refused, away);
				if (!message.equals(Optional.of(said))) {
					culprit = candidate;
					break;
				}
				away.remove(candidate);
			}
			refusals.add(refusal(said, culprit, refused, defaults));
			if (culprit == null) {
				break;
			}
			candidates.remove(culprit);
		}
		return refusals;
	}

	private static List<UserKey> candidates(Refused refused, Map<String, Object> defaults) {
		Map<String, UserKey> byName = new LinkedHashMap<>();
		for (Map<String, Object> values : List.of(refused.file(), refused.deployed())) {
			UserKey.unlisted(values, defaults, List.of()).forEach((key) -> byName.putIfAbsent(key.toString(), key));
		}
		return new ArrayList<>(byName.values());
	}

	/** What the chart says without these keys; nothing where it renders. */
	private Optional<String> message(Refused refused, List<UserKey> away) {
		try {
			this.helm.render(refused.upgrade(), refused.values(), ValueTrees.without(away), this.repository.home(),
					this.clusters.access(refused.release().cluster()), refused.secrets());
			return Optional.empty();
		}
		catch (ChartRefusedException ex) {
			return Optional.of(ex.chartMessage());
		}
	}

	private static Refusal refusal(String message, @Nullable UserKey culprit, Refused refused,
			Map<String, Object> defaults) {
		boolean asks = RefusalWords.askForMore(message);
		Map<String, Object> values = ValueTrees.merged(refused.deployed(), refused.file());
		return new Refusal(message, (culprit != null) ? culprit.toString() : null,
				asks ? RefusalWords.missing(message, values, defaults) : List.of(), asks);
	}

}
