package io.upgradeconsole.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PerStateTests {

	private final List<String> single = new ArrayList<>();

	private final List<List<RecordRef>> together = new ArrayList<>();

	private final PerState<String> states = new PerState<>((record) -> {
		this.single.add(record.uid());
		return "alone " + record.uid();
	});

	@Test
	void whatIsReadTogetherIsReadOnceAndOnlyWhenSomebodyAsks() {
		List<RecordRef> records = List.of(record("a"), record("b"));
		for (int look = 0; look < 2; look++) {
			this.states.together(records, this::read);
			assertThat(this.together).hasSize(look);
			assertThat(records).extracting(this.states::get).containsExactly("with others a", "with others b");
			assertThat(this.together).containsExactly(records);
		}
		assertThat(this.single).isEmpty();
	}

	@Test
	void whatTheOthersDoNotBringIsReadByItself() {
		List<RecordRef> records = List.of(record("a"), record("gone"));
		this.states.together(records, this::read);
		assertThat(records).extracting(this.states::get).containsExactly("with others a", "alone gone");
	}

	@Test
	void oneIsReadByItselfAndAKnownOneNotAgain() {
		this.states.get(record("a"));
		this.states.together(List.of(record("a"), record("b")), this::read);
		assertThat(this.states.get(record("b"))).isEqualTo("alone b");
		assertThat(this.states.get(record("a"))).isEqualTo("alone a");
		assertThat(this.single).containsExactly("a", "b");
	}

	@Test
	void afterAFailureTheNextOneTriesAgain() {
		List<RecordRef> records = List.of(record("a"), record("b"));
		this.states.together(records, (all) -> {
			throw new IllegalStateException("no answer");
		});
		assertThatIllegalStateException().isThrownBy(() -> this.states.get(record("a")));
		assertThat(this.states.get(record("a"))).isEqualTo("alone a");
	}

	private Map<RecordRef, String> read(List<RecordRef> records) {
		this.together.add(records);
		return records.stream()
			.filter((record) -> !record.uid().equals("gone"))
			.collect(Collectors.toMap((record) -> record, (record) -> "with others " + record.uid()));
	}

	private static RecordRef record(String uid) {
		return new RecordRef(ReleaseRef.of("local", "zymtrace", uid), new Revision(1), "deployed", Instant.EPOCH, uid,
				"7");
	}

}
