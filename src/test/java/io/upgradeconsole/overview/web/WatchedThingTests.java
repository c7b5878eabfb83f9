package io.upgradeconsole.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedThingTests {

	private Object shown = "revision 3";

	private final WatchedThing thing = new WatchedThing(() -> {
		if (this.shown instanceof RuntimeException failure) {
			throw failure;
		}
		return this.shown;
	});

	private final Page page = new Page();

	@Test
	void aPageIsToldOnceWhenItHasComeAndThenOfChangesOnly() {
		this.thing.add(this.page);
		assertThat(this.page.events).containsExactly("retry:1000");
		this.thing.look();
		this.thing.look();
		assertThat(this.page.events).endsWith("event:changed data:1").hasSize(2);
		this.shown = "revision 4";
		this.thing.look();
		this.thing.look();
		assertThat(this.page.events).endsWith("event:changed data:2").hasSize(3);
	}

	@Test
	void aPageThatComesLaterIsToldWithTheNextLookAndNobodyElseIs() {
		this.thing.add(this.page);
		this.thing.look();
		Page later = new Page();
		this.thing.add(later);
		this.thing.look();
		assertThat(later.events).containsExactly("retry:1000", "event:changed data:1");
		assertThat(this.page.events).hasSize(2);
	}

	@Test
	void aClusterThatDoesNotAnswerIsAChangeAndSoIsThatItDoesAgain() {
		this.thing.add(this.page);
		this.thing.look();
		this.shown = Problem.unavailable("cluster-unreachable", "It does not answer", "Why", "What to do")
			.asException();
		this.thing.look();
		this.shown = "revision 3";
		this.thing.look();
		assertThat(this.page.events).endsWith("event:changed data:2", "event:changed data:3");
	}

	@Test
	void aLookThatFailsTellsNothingAndTheNextOneIsMade() {
		this.thing.add(this.page);
		this.shown = new IllegalStateException("of no use");
		this.thing.look();
		this.shown = "revision 3";
		this.thing.look();
		assertThat(this.page.events).containsExactly("retry:1000", "event:changed data:1");
	}

	@Test
	void nothingIsLookedAtOnceTheLastPageHasLeft() {
		CompletableFuture<Void> looks = new CompletableFuture<>();
		this.thing.lookedAtBy(looks);
		Page other = new Page();
		this.thing.add(this.page);
		this.thing.add(other);
		assertThat(this.thing.isLeftBy(this.page)).isFalse();
		assertThat(looks).isNotCancelled();
		assertThat(this.thing.isLeftBy(other)).isTrue();
		assertThat(looks).isCancelled();
	}

	private static final class Page extends SseEmitter {

		private final List<String> events = new ArrayList<>();

		@Override
		public void send(SseEventBuilder builder) {
			Set<DataWithMediaType> parts = builder.build();
			this.events.add(parts.stream()
				.map((part) -> part.getData().toString())
				.collect(Collectors.joining())
				.strip()
				.replace('\n', ' '));
		}

	}

}
