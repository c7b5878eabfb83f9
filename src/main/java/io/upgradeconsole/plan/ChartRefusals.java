package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.List;

import io.upgradeconsole.helm.ChartRefusedException;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.values.keys.KeyRefusals;
import io.upgradeconsole.values.keys.Refusal;

import org.springframework.stereotype.Component;

/**
 * What to do about a chart that does not render with the release's values.
 */
@Component
class ChartRefusals {

	private final KeyRefusals refusals;

	ChartRefusals(KeyRefusals refusals) {
		this.refusals = refusals;
	}

	/** Each of them keeps the upgrade from running. */
	List<Finding> of(PlanInputs inputs, ChartRefusedException refused) {
		Secrets secrets = ReleaseSecrets.of(inputs.current()).plus(Secrets.inValues(inputs.fileValues()));
		return this.refusals.explain(new KeyRefusals.Refused(inputs.current().release(),
				// rendering takes no timeout
				inputs.command(new UpgradeTimeout(Duration.ofMinutes(5))), inputs.values(),
				inputs.current().base().config(), inputs.fileValues(), secrets), refused)
			.stream()
			.map((refusal) -> refusal.asksForMore() ? missing(refusal) : rejected(refusal))
			.toList();
	}

	private static Finding missing(Refusal refusal) {
		String keys = refusal.missing().isEmpty() ? "" : String.join(", ", refusal.missing()) + "\n";
		String because = (refusal.key() != null) ? "\nIt asks because " + refusal.key() + " is set." : "";
		return Finding.blocking("required-keys-missing", "The chart needs a key that the values do not set",
				keys + "The chart says: " + refusal.message() + because,
				"Set what it asks for in the values file and plan again.");
	}

	private static Finding rejected(Refusal refusal) {
		if (refusal.key() == null) {
			return Finding.blocking("rejected-keys", "The chart refuses these values",
					"The chart says: " + refusal.message(), "Change what it names in the values file and plan again.");
		}
		String remedy = refusal.deployed()
				? "Set " + refusal.key() + ": null in the values file and plan again. Only left out, it stays in force."
				: "Take " + refusal.key() + " out of the values file and plan again.";
		return Finding.blocking("rejected-keys", "The chart refuses a key of the values",
				refusal.key() + "\nThe chart says: " + refusal.message(), remedy);
	}

}
