package io.upgradeconsole.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.values.ValuesDownloaded;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesKept;
import io.upgradeconsole.values.ValuesVersion;
import io.upgradeconsole.values.git.ValuesPushFailed;
import io.upgradeconsole.values.git.ValuesPushed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to values files, written inside the publisher's transaction like all of
 * the trail.
 */
@Component
class ValuesAudit {

	private final AuditChain chain;

	private final Clock clock;

	ValuesAudit(AuditChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	@EventListener
	void on(ValuesKept event) {
		add("values-kept", event.version(), event.file(), "DONE", named(event.version(), event.file()) + ".");
	}

	@EventListener
	void on(ValuesDownloaded event) {
		add("values-downloaded", event.actor().name(), event.actor(), null, event.file(), "DONE",
				event.file().fileName() + ", with its secrets in clear.");
	}

	@EventListener
	void on(ValuesPushed event) {
		add("values-pushed", event.version(), event.file(), "SUCCEEDED",
				named(event.version(), event.file()) + ": commit " + event.commit() + ", " + event.path() + ".");
	}

	@EventListener
	void on(ValuesPushFailed event) {
		add("values-push-failed", event.version(), event.file(), "FAILED",
				named(event.version(), event.file()) + ", is pushed again until it is there. " + event.reason());
	}

	private static String named(ValuesVersion version, ValuesFile file) {
		return file.fileName() + ", version " + version.version() + ", as of revision " + version.revision();
	}

	private void add(String action, ValuesVersion version, ValuesFile file, String outcome, String words) {
		add(action, version.requestedBy(), null, version.operationId(), file, outcome, words);
	}

	private void add(String action, String name, @Nullable Actor actor, @Nullable UUID operation, ValuesFile file,
			String outcome, String words) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), name, AuditTrail.signedInBy(actor),
				AuditTrail.address(actor), action, file.release().toString(), null, operation, null, file.sha256(), "",
				AuditEntry.commands(List.of()), outcome, null, words));
	}

}
