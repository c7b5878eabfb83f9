package io.upgradeconsole.values.git;

import java.time.Clock;

import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import io.upgradeconsole.values.ValuesVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is pushed, and how it went, each with its entry in the audit trail.
 */
@Component
class PushJournal {

	private final ValuesPushes pushes;

	private final ValuesService values;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PushJournal(ValuesPushes pushes, ValuesService values, ApplicationEventPublisher events, Clock clock) {
		this.pushes = pushes;
		this.values = values;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A version as a commit.
	 * @throws io.upgradeconsole.target.ProblemException when its content cannot be read
	 */
	GitRemote.Outgoing outgoing(ValuesPush push, GitSettings settings) {
		ValuesFile file = this.values.get(push.fileId());
		ValuesVersion version = this.values.version(push.fileId());
		byte @Nullable [] before = (version.replaces() != null)
				? this.values.content(this.values.get(version.replaces())) : null;
		return new GitRemote.Outgoing(file.id(), settings.path(file), this.values.content(file), before,
				CommitMessage.of(version, file), version.keptAt());
	}

	@Transactional
	void pushed(ValuesPush push, GitRemote.Pushed pushed, GitSettings settings) {
		ValuesFile file = this.values.get(push.fileId());
		this.pushes.save(push.pushed(pushed, this.clock.instant()));
		this.events.publishEvent(
				new ValuesPushed(this.values.version(push.fileId()), file, pushed.commit(), settings.path(file)));
	}

	@Transactional
	void failed(ValuesPush push, String reason, GitSettings settings) {
		this.pushes.save(push.failed(reason, settings, this.clock.instant()));
		if (push.attempts() == 0) {
			this.events.publishEvent(
					new ValuesPushFailed(this.values.version(push.fileId()), this.values.get(push.fileId()), reason));
		}
	}

}
