package io.upgradeconsole.values.git;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesPushTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	@Test
	void eachWaitIsTwiceAsLongUpToTheLongestHoweverOftenItFails() {
		List<Long> waits = new ArrayList<>();
		ValuesPush push = ValuesPush.due(UUID.randomUUID(), NOW);
		assertThat(push.told()).isEqualTo(new PushState(PushState.State.PENDING, 0, NOW, null, null, null, null));
		for (int attempt = 0; attempt < 200; attempt++) {
			push = push.failed("refused", GitRemoteTests.settings("file:///x"), NOW);
			waits.add(Duration.between(NOW, push.dueAt()).toSeconds());
		}
		assertThat(waits).startsWith(1L, 2L, 4L, 5L, 5L).hasSize(200).endsWith(5L);
		assertThat(push.told())
			.isEqualTo(new PushState(PushState.State.PENDING, 200, NOW.plusSeconds(5), "refused", null, null, null));
	}

	@Test
	void whatIsPushedWaitsForNothing() {
		ValuesPush pushed = ValuesPush.due(UUID.randomUUID(), NOW)
			.failed("refused", GitRemoteTests.settings("file:///x"), NOW)
			.pushed(new GitRemote.Pushed("c0ffee", null), NOW);
		assertThat(pushed.told()).isEqualTo(new PushState(PushState.State.PUSHED, 1, null, null, "c0ffee", null, NOW));
	}

}
