package io.upgradeconsole.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A newest revision that the release does not run: one that is pending, or has failed.
 *
 * @param revision the revision
 * @param status helm's status of it
 * @param since when it got that status
 * @param tried what its record says, or {@code null} where that cannot be read
 * @param deployed what the deployed revision's record says
 * @param lastGood the revision that ran before it, or {@code null} where none did
 */
public record Attempt(Revision revision, String status, Instant since, @Nullable ReleaseFacts tried,
		ReleaseFacts deployed, @Nullable Revision lastGood) {

	/** What it was to bring, beside what is deployed. */
	public String words() {
		ReleaseFacts wanted = this.tried;
		if (wanted == null) {
			return "Its record cannot be read, so it is not known what was tried.";
		}
		List<String> words = new ArrayList<>();
		words.add("chart " + beside(wanted.chartVersion(), this.deployed.chartVersion()));
		words.add("images " + beside(tags(wanted), tags(this.deployed)));
		wanted.pins().forEach((service, tag) -> {
			if (!tag.equals(this.deployed.pins().get(service))) {
				words.add(service + " pinned to " + tag);
			}
		});
		return "It tried " + String.join(", ", words) + ".";
	}

	private static String beside(String wanted, String deployed) {
		return wanted.equals(deployed) ? wanted + " as deployed" : wanted + " (deployed is " + deployed + ")";
	}

	private static String tags(ReleaseFacts facts) {
		return String.join(" and ", new TreeSet<>(facts.services().values().stream().map(ReleaseFacts::tag).toList()));
	}

}
